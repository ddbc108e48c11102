package id.salur

import kotlinx.serialization.json.JsonObject

/**
 * The first step of a call to a gateway whose requests a key pair signs: a [SignStep] where the client has no private key, else a [Step].
 *
 * `A` is what the operation is answered with.
 */
public sealed interface KeyedStep<out A : Fields> {
    /** The operation, such as `gateway.verb`. */
    public val operation: String

    /** What came of the call. Throws [StepException] where there is something to sign, or a request to send, first. */
    public val outcome: Outcome<A>

    /** The same as a plain document. */
    public fun toDocument(): JsonObject
}

/**
 * One step of a call: a request to send, or the outcome. `A` is what the operation is answered with.
 *
 * While it is a [RequestStep]: store its context, send it once, parse what came.
 */
public sealed interface Step<out A : Fields> : KeyedStep<A>

/** A request to send. */
public class RequestStep<out A : Fields> internal constructor(
    override val operation: String,
    /** The request. */
    public val request: Request,
    /** 1, or more after `prepareAgain`. */
    public val attempt: Int,
    /** Store it beside your own record before you send. It holds personal data, no secret. */
    public val context: String,
    /** Where the request moves money: after this time, in Unix milliseconds, it must not be sent any more. */
    public val sendBefore: Long?,
    private val client: GatewayClient<*, *>,
) : Step<A> {
    /** The request's HTTP method. */
    public val method: String get() = request.method

    /** The request's address. */
    public val url: String get() = request.url

    /** The request's headers, in order. */
    public val headers: List<Pair<String, String>> get() = request.headers

    /** The request's body: send these very bytes. */
    public val body: ByteArray? get() = request.body

    override val outcome: Outcome<A>
        get() = throw StepException("$operation: this step is a request: send it and parse what comes")

    /** Whether [sendBefore] has passed at [now], in Unix milliseconds: then do not send, but say [notSent]. */
    @JvmOverloads
    public fun isLate(now: Long = System.currentTimeMillis()): Boolean = sendBefore != null && now >= sendBefore

    /** Reads the HTTP answer, whatever its status; never throws for anything that a gateway can answer. */
    @JvmOverloads
    public fun parse(answer: Answer, moment: Moment? = null): Step<A> = next(answer, moment)

    /** The same with headers as `java.net.http` and servlets have them, and the raw body. */
    @JvmOverloads
    public fun parse(status: Int, headers: Map<String, List<String>>, body: ByteArray, moment: Moment? = null): Step<A> =
        next(Answer(status, headers, body), moment)

    /** Says that certainly no byte of the request left: the name was not found, the connection was refused. */
    @JvmOverloads
    public fun notSent(moment: Moment? = null): Step<A> = next(Failure.NOT_SENT, moment)

    /** Says that no answer came, and the request may have arrived: a time-out, a cut connection, any doubt. */
    @JvmOverloads
    public fun noAnswer(moment: Moment? = null): Step<A> = next(Failure.NO_ANSWER, moment)

    override fun toDocument(): JsonObject = document(
        "step" to "request",
        "operation" to operation,
        "attempt" to attempt,
        "request" to request.toDocument(),
        "context" to context,
        "send_before" to sendBefore,
    )

    override fun toString(): String = "RequestStep($operation: $request)"

    @Suppress("UNCHECKED_CAST") // a context's step is answered with what its operation is answered with
    private fun next(came: Came, moment: Moment?): Step<A> = client.parse(context, came, moment) as Step<A>
}

/** The end of a call. */
public class OutcomeStep<out A : Fields> internal constructor(override val outcome: Outcome<A>) : Step<A> {
    override val operation: String get() = outcome.operation

    override fun toDocument(): JsonObject = document("step" to "outcome", "outcome" to outcome.toDocument())

    override fun toString(): String = "OutcomeStep($outcome)"
}
