package vectors

import java.util.Arrays
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The one JSON text of a value: sorted keys, no blanks, non-ASCII as it is, numbers as they were written. */
fun canonical(value: JsonElement): String = when (value) {
    is JsonArray -> value.joinToString(",", "[", "]", transform = ::canonical)
    is JsonObject -> {
        val fields = value.entries.sortedWith(compareBy(BY_BYTES) { it.key })
        fields.joinToString(",", "{", "}") { (name, item) -> "${quoted(name)}:${canonical(item)}" }
    }
    is JsonPrimitive -> if (value.isString) quoted(value.content) else value.content.lowercase()
}

/** UTF-8's order, which is that of code points; that of Kotlin's texts is UTF-16's. */
private val BY_BYTES: Comparator<String> = Comparator { one, other -> Arrays.compareUnsigned(one.encodeToByteArray(), other.encodeToByteArray()) }

private fun quoted(text: String): String = buildString {
    append('"')
    for (char in text) {
        when (char) {
            '"', '\\' -> append('\\').append(char)
            '\n' -> append("\\n")
            '\r' -> append("\\r")
            '\t' -> append("\\t")
            '\b' -> append("\\b")
            '\u000c' -> append("\\f")
            else -> if (char < ' ') append("\\u%04x".format(char.code)) else append(char)
        }
    }
    append('"')
}
