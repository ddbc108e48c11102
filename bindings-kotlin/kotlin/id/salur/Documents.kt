/** Documents read and built field by field: what this package and its generated half share. */
package id.salur

import java.math.BigDecimal
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

internal val EMPTY_OBJECT: JsonObject = JsonObject(emptyMap())

/** A document of those fields that have a value. Decimals become their exact text, as documents have them. */
internal fun document(vararg fields: Pair<String, Any?>): JsonObject {
    val content = LinkedHashMap<String, JsonElement>(fields.size * 2)
    for ((name, value) in fields) if (value != null) content[name] = element(value)
    return JsonObject(content)
}

private fun element(value: Any): JsonElement = when (value) {
    is JsonElement -> value
    is String -> JsonPrimitive(value)
    is Long -> JsonPrimitive(value)
    is Int -> JsonPrimitive(value)
    is Boolean -> JsonPrimitive(value)
    is Word -> JsonPrimitive(value.word)
    is BigDecimal -> JsonPrimitive(value.toPlainString())
    is Fields -> value.toDocument()
    is List<*> -> JsonArray(value.map { element(requireNotNull(it)) })
    else -> throw IllegalArgumentException("a ${value.javaClass.name} has no place in a document")
}

/** The text of a field. */
internal fun JsonObject.text(name: String): String? = primitive(name)?.content

/** The text of a field that every such document has. */
internal fun JsonObject.string(name: String): String = requireNotNull(text(name)) { "the document has no `$name`" }

/** The exact number of a field that holds its digits. */
internal fun JsonObject.decimal(name: String): BigDecimal? = text(name)?.let(::BigDecimal)

/** The whole number of a field. */
internal fun JsonObject.long(name: String): Long? = text(name)?.toLong()

/** The truth of a field. */
internal fun JsonObject.boolean(name: String): Boolean? = text(name)?.toBooleanStrict()

/** The object in a field. */
internal fun JsonObject.objectOrNull(name: String): JsonObject? = this[name] as? JsonObject

/** The items of a field that lists objects, each read. */
internal fun <T> JsonObject.list(name: String, read: (JsonObject) -> T): List<T>? =
    (this[name] as? JsonArray)?.map { read(it as JsonObject) }

/** The objects that a field lists; none where it is absent. */
internal fun JsonObject.objects(name: String): List<JsonObject> = list(name) { it }.orEmpty()

/** The texts that a field lists; none where it is absent. */
internal fun JsonObject.texts(name: String): List<String> = (this[name] as? JsonArray)?.map { (it as JsonPrimitive).content }.orEmpty()

private fun JsonObject.primitive(name: String): JsonPrimitive? = (this[name] as? JsonPrimitive)?.takeIf { it !is JsonNull }
