package id.salur

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What stood where a rule was broken. Personal, secret and long values are described, never repeated. */
public class Found internal constructor(
    /** `text`, `number`, `boolean`, `null`, `list`, `object`, or `nothing`. */
    public val type: String,
    /** Characters of a text, items of a list. */
    public val length: Long? = null,
    /** Where the offending character stands, from 0. */
    public val position: Long? = null,
    /** The value itself, where it may be shown. */
    public val value: JsonElement? = null,
) {
    /** The same as a plain document. */
    public fun toDocument(): JsonObject = document("type" to type, "length" to length, "position" to position, "value" to value)

    override fun equals(other: Any?): Boolean = other is Found && toDocument() == other.toDocument()

    override fun hashCode(): Int = toDocument().hashCode()

    override fun toString(): String = "Found${toDocument()}"

    internal companion object {
        fun fromDocument(document: JsonObject): Found =
            Found(document.string("type"), document.long("length"), document.long("position"), document["value"])
    }
}

/** One broken rule: where, which, what would be right. */
public class Violation internal constructor(
    /** The field as documents spell it, such as `amount` or `banks[3].bank_code`; empty where it cannot be known. */
    public val path: String,
    /** The rule. */
    public val rule: Rule,
    /** The whole of it as one English sentence. */
    public val message: String,
    /** The rule's own number or list, such as the least amount. */
    public val limit: JsonElement? = null,
    /** What stood there. */
    public val found: Found? = null,
    /** What would be right, in words. */
    public val wanted: String? = null,
) {
    /** The same as a plain document. */
    public fun toDocument(): JsonObject = document(
        "path" to path,
        "rule" to rule,
        "limit" to limit,
        "found" to found?.toDocument(),
        "wanted" to wanted,
        "message" to message,
    )

    override fun equals(other: Any?): Boolean = other is Violation && toDocument() == other.toDocument()

    override fun hashCode(): Int = toDocument().hashCode()

    override fun toString(): String = message

    internal companion object {
        fun fromDocument(document: JsonObject): Violation = Violation(
            path = document.string("path"),
            rule = wordOf(document.string("rule")),
            message = document.string("message"),
            limit = document["limit"],
            found = document.objectOrNull("found")?.let(Found::fromDocument),
            wanted = document.text("wanted"),
        )
    }
}
