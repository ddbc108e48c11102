package id.salur

import kotlinx.serialization.json.JsonObject

/** What came of a request: an [Answer], a [Failure], or a [Notification] about it. */
public sealed interface Came

/** That no answer came. */
public enum class Failure(override val word: String) : Came, Word {
    /** Certainly no byte of the request left. */
    NOT_SENT("not_sent"),

    /** The request may have arrived: a time-out, a cut connection, any doubt. */
    NO_ANSWER("no_answer"),
}

/** What came, as the core takes it. */
internal fun Came.document(): JsonObject = when (this) {
    is Answer -> toDocument()
    is Failure -> document("failure" to word)
    is Notification<*> -> document("notification" to document("message" to message.toDocument())) // only that is read
}
