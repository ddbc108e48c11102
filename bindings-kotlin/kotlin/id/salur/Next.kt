package id.salur

import kotlinx.serialization.json.JsonObject

/** What to do now. [GatewayClient.prepareNext] prepares it where it is a call. */
public sealed class Next(
    /** The same in one word. */
    public val action: NextAction,
) {
    /** The same as a plain document: store it, and read it again with [GatewayClient.readNext]. */
    public abstract fun toDocument(): JsonObject

    override fun equals(other: Any?): Boolean = other is Next && toDocument() == other.toDocument()

    override fun hashCode(): Int = toDocument().hashCode()

    override fun toString(): String = "Next(${action.word})"

    /** Nothing more. */
    public object Done : Next(NextAction.DONE) {
        override fun toDocument(): JsonObject = document("do" to action)
    }

    /** The request or the configuration is wrong: correct it and start anew. */
    public object Fix : Next(NextAction.FIX) {
        override fun toDocument(): JsonObject = document("do" to action)
    }

    /** Certainly nothing was sent, or nothing moves by asking again: [GatewayClient.prepareAgain] with [context]. */
    public class Resend internal constructor(
        /** What to prepare again. */
        public val context: String,
    ) : Next(NextAction.RESEND) {
        override fun toDocument(): JsonObject = document("do" to action, "context" to context)
    }

    /** Only a person can find out. Do not pay again until that is done. */
    public class AskHuman internal constructor(
        /** Where a person must look, and for what. It names the payment. */
        public val question: String,
    ) : Next(NextAction.ASK_HUMAN) {
        override fun toDocument(): JsonObject = document("do" to action, "question" to question)
    }

    /** An operation to prepare, now or later. */
    public sealed class Operation(action: NextAction, private val call: NextCall) : Next(action) {
        /** The operation to prepare; `null` where there is none. */
        public open val operation: String? get() = call.operation

        /** What is known of its input already, by the names that its `prepare…` method has. It holds personal data. */
        public val input: JsonObject? get() = call.typedInput

        /** The required inputs that you must add, by the same names. */
        public val missing: List<String> get() = call.typedMissing

        internal fun documentInput(): JsonObject = call.input ?: EMPTY_OBJECT

        internal fun names(): Names = call.names

        override fun toDocument(): JsonObject = document(
            "do" to action,
            "operation" to call.operation,
            "input" to call.input,
            "missing" to call.missing.takeIf { it.isNotEmpty() },
            "after" to call.after,
        )

        override fun toString(): String {
            val shown = listOfNotNull(action.word, call.operation, missing.takeIf { it.isNotEmpty() }?.let { "missing=$it" }, call.after?.let { "after=$it" })
            return "Next(${shown.joinToString()})"
        }
    }

    /** Prepare [operation], not before [after]. */
    public class CheckStatus internal constructor(call: NextCall) : Operation(NextAction.CHECK_STATUS, call) {
        override val operation: String = requireNotNull(call.operation)

        /** Not before this time, in Unix milliseconds. */
        public val after: Long? = call.after
    }

    /** Prepare [operation] with [input] and what [missing] names: an inquiry becomes its transfer. */
    public class Continue internal constructor(call: NextCall) : Operation(NextAction.CONTINUE, call) {
        override val operation: String = requireNotNull(call.operation)
    }

    /** A callback will come; if none came by [after], do [operation], or where there is none, parse the context again with [Failure.NO_ANSWER]. */
    public class Wait internal constructor(call: NextCall) : Operation(NextAction.WAIT, call) {
        /** How long to wait, in Unix milliseconds. */
        public val after: Long? = call.after
    }

    /** This payment is closed for ever: pay again with a new reference. */
    public class NewPayment internal constructor(call: NextCall) : Operation(NextAction.NEW_PAYMENT, call)

    internal companion object {
        /** Reads the `next` part of an outcome document; [namesOf] tells the names of an operation's inputs. */
        fun fromDocument(document: JsonObject, namesOf: (String) -> Names): Next = when (wordOf<NextAction>(document.string("do"))) {
            NextAction.DONE -> Done
            NextAction.FIX -> Fix
            NextAction.RESEND -> Resend(document.string("context"))
            NextAction.ASK_HUMAN -> AskHuman(document.string("question"))
            NextAction.CHECK_STATUS -> CheckStatus(NextCall.fromDocument(document, namesOf))
            NextAction.CONTINUE -> Continue(NextCall.fromDocument(document, namesOf))
            NextAction.WAIT -> Wait(NextCall.fromDocument(document, namesOf))
            NextAction.NEW_PAYMENT -> NewPayment(NextCall.fromDocument(document, namesOf))
        }
    }
}

/** The parts of a call that is to be prepared, as the core gave them. */
internal class NextCall(val operation: String?, val input: JsonObject?, val missing: List<String>, val after: Long?, val names: Names) {
    val typedInput: JsonObject? = input?.let { fields -> JsonObject(fields.mapKeys { (name, _) -> names.typed(name) }) }
    val typedMissing: List<String> = missing.map(names::typed)

    companion object {
        fun fromDocument(document: JsonObject, namesOf: (String) -> Names): NextCall {
            val operation = document.text("operation")
            val names = if (operation == null) Names.NONE else namesOf(operation)
            return NextCall(operation, document.objectOrNull("input"), document.texts("missing"), document.long("after"), names)
        }
    }
}
