package id.salur

import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * A message that a gateway sent to the merchant. Its sender is proven; what [uncovered] names is not: parse it with the payment's context
 * before you believe it. `F` is what it holds.
 */
public class Notification<out F : Fields> internal constructor(
    document: JsonObject,
    private val names: Names,
    /** The documented fields. */
    public val fields: F,
) : Came {
    /** Which notification it is. */
    public val operation: String = document.string("operation")

    /** What to look your own record up by, by the names of [fields]. */
    public val references: Map<String, String> =
        document.objectOrNull("references").orEmpty().entries.associate { (name, value) -> names.typed(name) to (value as JsonPrimitive).content }

    /** The state that its code claims. */
    public val reported: State? = document.text("reported")?.let { wordOf(it) }

    /** Whether it is young; `null` where the gateway signs no time. */
    public val fresh: Boolean? = document.boolean("fresh")

    /** The fields that the signature covers. */
    public val covered: List<String> = document.texts("covered").map(names::typed)

    /** The fields that anybody on the way could have changed. */
    public val uncovered: List<String> = document.texts("uncovered").map(names::typed)

    /** What the gateway expects back, once you have committed. */
    public val reply: Reply = Reply.fromDocument(requireNotNull(document.objectOrNull("reply")))

    /** The message as it arrived: what to store. */
    public val message: Message = Message.fromDocument(requireNotNull(document.objectOrNull("message")))

    /** The gateway's code. */
    public val code: String? = document.text("code")

    /** What the gateway's documentation says of that code. */
    public val meaning: String? = document.text("meaning")

    /** What came and is not documented. */
    public val unknownFields: JsonObject = document.objectOrNull("unknown_fields") ?: EMPTY_OBJECT

    /** The same as a plain document. */
    public fun toDocument(): JsonObject = document(
        "operation" to operation,
        "references" to JsonObject(references.entries.associate { (name, value) -> names.documented(name) to JsonPrimitive(value) }),
        "reported" to reported,
        "code" to code,
        "meaning" to meaning,
        "fresh" to (fresh?.let(::JsonPrimitive) ?: JsonNull),
        "covered" to covered.map(names::documented),
        "uncovered" to uncovered.map(names::documented),
        "fields" to fields.toDocument(),
        "unknown_fields" to unknownFields.takeIf { it.isNotEmpty() },
        "reply" to reply.toDocument(),
        "message" to message.toDocument(),
    )

    override fun toString(): String =
        "Notification($operation: references=${references.keys.sorted()} code=$code reported=${reported?.word} $message)"
}
