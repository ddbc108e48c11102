package id.salur

import java.io.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A call that was refused before anything was sent, or a notification that is not to be believed.
 *
 * What a gateway answers is never an exception: that is an [Outcome]. There is a subclass for every [phase] and, beneath it, one for every
 * [code]. `message` lists every violation on a line of its own; it shows no secret, account or name.
 */
public open class SalurException internal constructor(
    /** The stable name of the error. */
    public val code: ErrorCode,
    /** Where it arose. */
    public val phase: Phase,
    /** What is wrong, in plain English and one line; it begins with what it is about. */
    public val summary: String,
    /** Every broken rule, all at once. */
    public val violations: List<Violation>,
) : RuntimeException(listed(summary, violations)) {
    /** The same as a plain document. */
    public fun toDocument(): JsonObject =
        document("code" to code, "phase" to phase, "message" to summary, "violations" to violations.map(Violation::toDocument))

    /** Serialised, an exception is its document and its stack trace. */
    protected fun writeReplace(): Any = SerialException(encode(toDocument()), stackTrace)

    private companion object {
        private const val serialVersionUID: Long = 1

        private fun listed(summary: String, violations: List<Violation>): String {
            if (violations.size < 2) return summary
            val lines = violations.joinToString("\n") { "- ${it.message}" }
            return "${summary.substringBefore(": ")}: ${violations.size} violations\n$lines"
        }
    }
}

/** The step was asked for what it does not have: the outcome of a request, or the request of an outcome. */
public class StepException internal constructor(message: String) : IllegalStateException(message)

/** An HTTP client that `sendOnce` cannot hold to one copy. Nothing was sent. */
public class UnfitClientException internal constructor(message: String) : IllegalArgumentException(message)

/**
 * The native library is missing, of another machine or of another version. The message says what was looked for and what to do.
 * Nothing was sent.
 */
public class LibraryException internal constructor(message: String, cause: Throwable? = null) : IllegalStateException(message, cause)

/** What stands for a [SalurException] in a serialised stream. */
private class SerialException(private val document: String, private val trace: Array<StackTraceElement>) : Serializable {
    private fun readResolve(): Any = exceptionOf(decode(document)).also { it.stackTrace = trace }

    private companion object {
        private const val serialVersionUID: Long = 1
    }
}

/** The exception that an error document stands for. */
internal fun exceptionOf(document: JsonObject): SalurException = exceptionOf(
    wordOf(document.string("code")),
    wordOf(document.string("phase")),
    document.string("message"),
    document.objects("violations").map(Violation::fromDocument),
)
