/** JSON text to and from the core, and an error with a path for what JSON cannot carry. */
package id.salur

import java.math.BigDecimal
import java.math.BigInteger
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonUnquotedLiteral

private const val DEEPEST = 64
private const val HEX = "0123456789abcdef"
private val NUMBER = Regex("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")

/** JSON text of a value; throws [InvalidInputException] with the path of whatever is not JSON. */
internal fun encode(value: Any?): String {
    val encoder = Encoder()
    try {
        encoder.write(value, 0)
    } catch (unfit: Unfit) {
        throw unfit.refusal()
    }
    return encoder.text.toString()
}

/** The object of a JSON text. Numbers are kept as their tokens. */
internal fun decode(text: String): JsonObject = exact(Json.parseToJsonElement(text)) as JsonObject

/** The same, with each number that a `Long` would not hold marked, so that serializers write its very digits too. */
@OptIn(ExperimentalSerializationApi::class)
private fun exact(element: JsonElement): JsonElement = when (element) {
    is JsonObject -> JsonObject(element.mapValues { (_, value) -> exact(value) })
    is JsonArray -> JsonArray(element.map(::exact))
    is JsonPrimitive -> if (element.isString || isPlain(element.content)) element else JsonUnquotedLiteral(element.content)
}

private fun isPlain(token: String): Boolean = token[0].isLetter() || token.toLongOrNull()?.toString() == token

/** A value that has no JSON form, and the way to it from the innermost name outwards. */
private class Unfit(val rule: Rule, val kind: String) : RuntimeException(null, null, false, false) {
    private val way = ArrayList<String>()

    fun within(segment: String): Unfit = apply { way += segment }

    fun refusal(): InvalidInputException {
        val whole = way.asReversed().joinToString("").removePrefix(".").removePrefix("input.") // paths of inputs start at their own root
        val deep = rule == Rule.TOO_DEEP
        val path = if (deep) whole.split('.', '[').first() else whole
        val wanted = if (deep) "at most $DEEPEST levels of lists and objects" else "text, a whole number, true or false, a list or an object"
        val message = "${path.ifEmpty { "the whole" }}: wanted $wanted, found $kind"
        val violation = Violation(path, rule, message, null, Found(kind), wanted)
        return InvalidInputException(ErrorCode.INVALID_INPUT, Phase.INPUT, message, listOf(violation))
    }
}

private class Encoder {
    val text = StringBuilder()

    fun write(value: Any?, depth: Int) {
        when (value) {
            null, JsonNull -> text.append("null")
            is String -> quote(value)
            is Boolean -> text.append(value)
            is Long, is Int, is Short, is Byte, is BigInteger -> text.append(value)
            is JsonPrimitive -> if (value.isString) quote(value.content) else bare(value.content)
            is Word -> quote(value.word)
            is Double, is Float, is BigDecimal -> bare(value.toString())
            is Entries -> fields(value.list.iterator(), depth)
            is Map<*, *> -> fields(value.entries.asSequence().map { it.key to it.value }.iterator(), depth)
            is Iterable<*> -> items(value.iterator(), depth)
            else -> throw Unfit(Rule.TYPE, "object")
        }
    }

    private fun fields(fields: Iterator<Pair<*, *>>, depth: Int) {
        if (depth > DEEPEST) throw Unfit(Rule.TOO_DEEP, "object")
        text.append('{')
        for ((name, value) in fields) {
            if (name !is String) throw Unfit(Rule.TYPE, "object").within(".${shown(name.toString())}")
            if (text.last() != '{') text.append(',')
            quote(name)
            text.append(':')
            try {
                write(value, depth + 1)
            } catch (unfit: Unfit) {
                throw unfit.within(".${shown(name)}")
            }
        }
        text.append('}')
    }

    private fun items(items: Iterator<*>, depth: Int) {
        if (depth > DEEPEST) throw Unfit(Rule.TOO_DEEP, "list")
        text.append('[')
        for ((index, item) in items.withIndex()) {
            if (index > 0) text.append(',')
            try {
                write(item, depth + 1)
            } catch (unfit: Unfit) {
                throw unfit.within("[$index]")
            }
        }
        text.append(']')
    }

    /** A token that is written as it stands: a number, as exact as it is, or a truth. */
    private fun bare(token: String) {
        if (!NUMBER.matches(token) && token != "true" && token != "false") throw Unfit(Rule.TYPE, "number")
        text.append(token)
    }

    private fun quote(value: String) {
        text.append('"')
        for (index in value.indices) {
            val char = value[index]
            when {
                char == '"' || char == '\\' -> text.append('\\').append(char)
                char < ' ' || isLone(value, index) -> escape(char)
                else -> text.append(char)
            }
        }
        text.append('"')
    }

    /** Half a pair has no UTF-8 form; written as an escape it reaches the core, which refuses it by its name. */
    private fun isLone(value: String, index: Int): Boolean = when {
        value[index].isHighSurrogate() -> value.getOrNull(index + 1)?.isLowSurrogate() != true
        value[index].isLowSurrogate() -> value.getOrNull(index - 1)?.isHighSurrogate() != true
        else -> false
    }

    private fun escape(char: Char) {
        text.append("\\u")
        for (shift in 12 downTo 0 step 4) text.append(HEX[(char.code shr shift) and 0xf])
    }
}

/** A key as an error may show it: one that does not look like a name could itself be an account. */
private fun shown(key: String): String {
    val isName = key.isNotEmpty() && !key[0].isDigit() && key.all { it == '_' || it.isLetterOrDigit() }
    val isShort = key.length in 1..6 && key.all { it.isLetterOrDigit() }
    return if (isName || isShort) key else "(a key of ${key.length} characters)"
}
