package id.salur

import kotlinx.serialization.json.JsonObject

/** What may be believed about the payment. */
@ConsistentCopyVisibility
public data class Payment internal constructor(
    /** What may be believed. */
    public val state: State,
    /** Whether the answer was compared with the payment's context, and nothing disagreed. */
    public val matched: Boolean,
    /** Whether the money may still come back after success. */
    public val canBeReturned: Boolean,
    /** What the gateway's code alone would mean; [state] is weaker wherever something is in doubt. */
    public val reported: State?,
    /** Which attempt at the payment this is about. */
    public val attempt: Int?,
) {
    /** The same as a plain document. */
    public fun toDocument(): JsonObject = document(
        "state" to state,
        "reported" to reported,
        "matched" to matched,
        "can_be_returned" to canBeReturned,
        "attempt" to attempt,
    )

    internal companion object {
        fun fromDocument(document: JsonObject): Payment = Payment(
            state = wordOf(document.string("state")),
            matched = document.boolean("matched") == true,
            canBeReturned = document.boolean("can_be_returned") == true,
            reported = document.text("reported")?.let { wordOf(it) },
            attempt = document.text("attempt")?.toInt(),
        )
    }
}
