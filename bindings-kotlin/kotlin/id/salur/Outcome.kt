package id.salur

import kotlinx.serialization.json.JsonObject

/**
 * What came of a call: never an exception, whatever a gateway or a network does.
 *
 * `A` is what the operation is answered with. It, the raw body and the next step's input hold personal data; `toString` shows none of it.
 */
public sealed class Outcome<out A : Fields> private constructor(
    /** About this request alone. */
    public val call: Call,
    parts: Parts<A>,
) {
    /** The operation that was called. */
    public val operation: String = parts.operation

    /** What to do now. */
    public val next: Next = parts.next

    /** The HTTP status of the answer. */
    public val httpStatus: Int? = parts.httpStatus

    /** The gateway's code. */
    public val code: String? = parts.code

    /** What the gateway's documentation says of that code. */
    public val meaning: String? = parts.meaning

    /** About the payment, where one is made or asked about. */
    public val payment: Payment? = parts.payment

    /** What made the answer worth less than it says. */
    public val problems: List<Violation> = parts.problems

    /** The documented fields that came. */
    public val answer: A? = parts.answer

    /** What came and is not documented, under the gateway's own names. Numbers keep their digits. */
    public val unknownFields: JsonObject = parts.unknownFields

    /** The raw body of the answer. */
    public val body: ByteArray? = parts.body

    /** The gateway took the request; that is not yet success. */
    public class Accepted<out A : Fields> internal constructor(parts: Parts<A>) : Outcome<A>(Call.ACCEPTED, parts)

    /** The gateway answered with a documented code that is neither success nor waiting. */
    public class Refused<out A : Fields> internal constructor(parts: Parts<A>) : Outcome<A>(Call.REFUSED, parts)

    /** What came is not an answer that the gateway documents. */
    public class Unreadable<out A : Fields> internal constructor(parts: Parts<A>) : Outcome<A>(Call.UNREADABLE, parts)

    /** No byte of the request left the host. */
    public class NotSent<out A : Fields> internal constructor(parts: Parts<A>) : Outcome<A>(Call.NOT_SENT, parts)

    /** The request may have left; no whole answer came. */
    public class NoAnswer<out A : Fields> internal constructor(parts: Parts<A>) : Outcome<A>(Call.NO_ANSWER, parts)

    /** The same as a plain document. */
    public fun toDocument(): JsonObject = document(
        "operation" to operation,
        "call" to call,
        "http_status" to httpStatus,
        "code" to code,
        "meaning" to meaning,
        "payment" to payment?.toDocument(),
        "next" to next.toDocument(),
        "problems" to problems.map(Violation::toDocument).takeIf { it.isNotEmpty() },
        "answer" to answer?.toDocument(),
        "unknown_fields" to unknownFields.takeIf { it.isNotEmpty() },
        *bodyFields(body),
    )

    override fun equals(other: Any?): Boolean = other is Outcome<*> && toDocument() == other.toDocument()

    override fun hashCode(): Int = toDocument().hashCode()

    override fun toString(): String =
        "Outcome($operation: ${call.word} code=$code payment=$payment next=$next problems=${problems.size} body=${described(body)})"

    /** The parts of an outcome as its document has them. */
    internal class Parts<out A : Fields>(
        document: JsonObject,
        val next: Next,
        val answer: A?,
    ) {
        val operation: String = document.string("operation")
        val httpStatus: Int? = document.text("http_status")?.toInt()
        val code: String? = document.text("code")
        val meaning: String? = document.text("meaning")
        val payment: Payment? = document.objectOrNull("payment")?.let(Payment::fromDocument)
        val problems: List<Violation> = document.objects("problems").map(Violation::fromDocument)
        val unknownFields: JsonObject = document.objectOrNull("unknown_fields") ?: EMPTY_OBJECT
        val body: ByteArray? = readBody(document)
    }

    internal companion object {
        /** Reads an outcome document; [read] is given the operation and its answer. */
        fun fromDocument(document: JsonObject, namesOf: (String) -> Names, read: (String, JsonObject) -> Fields): Outcome<Fields> {
            val next = Next.fromDocument(requireNotNull(document.objectOrNull("next")), namesOf)
            val answer = document.objectOrNull("answer")?.let { read(document.string("operation"), it) }
            val parts = Parts(document, next, answer)
            return when (wordOf<Call>(document.string("call"))) {
                Call.ACCEPTED -> Accepted(parts)
                Call.REFUSED -> Refused(parts)
                Call.UNREADABLE -> Unreadable(parts)
                Call.NOT_SENT -> NotSent(parts)
                Call.NO_ANSWER -> NoAnswer(parts)
            }
        }
    }
}
