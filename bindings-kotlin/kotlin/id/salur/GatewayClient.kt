package id.salur

import kotlinx.serialization.json.JsonObject

/**
 * One merchant's opened credentials for one gateway. Safe to share between threads.
 *
 * `N` is what its notifications hold. `S` is what its calls begin with: a [Step], or a [KeyedStep] where a key pair signs them. [close] wipes the credentials from memory; afterwards every call throws [IllegalStateException].
 */
public abstract class GatewayClient<out N : Fields, out S : KeyedStep<Fields>> internal constructor(
    private val shape: GatewayShape<N>,
    vararg config: Pair<String, Any?>,
) : AutoCloseable {
    private val client = Client.open(mapOf("gateway" to shape.name, *config.filter { it.second != null }.toTypedArray()))
    private val shown = "${javaClass.simpleName}(environment=${(config.toMap()["environment"] as? Word)?.word})"

    /**
     * The first step of any operation by its name. Nothing is sent.
     *
     * @param operation its whole name, `gateway.verb`.
     * @param input its fields, by the names that the `prepare…` method has; `null` counts as absent.
     * @param moment the time and chance to use; fresh ones when left out.
     * @throws InputException a field is missing, unknown or wrong; all of them are listed.
     */
    @JvmOverloads
    public fun prepare(operation: String, input: Map<String, Any?>, moment: Moment? = null): S =
        first(client.prepared(operation, input.documented(namesOf(operation)), moment))

    /**
     * The same call signed again: same reference and fields, new time stamp, `attempt` one higher.
     *
     * @throws ContextException the context is not this client's, or the repeat would pay again.
     */
    @JvmOverloads
    public fun prepareAgain(context: String, moment: Moment? = null): S = first(client.prepareAgain(context, moment))

    /**
     * A step or an error for every input, in order; one bad input fails alone.
     *
     * Inputs are read as the results are: memory stays flat however many there are. Without a `moment` every thousand get a fresh one,
     * which long batches need.
     */
    @JvmOverloads
    public fun prepareMany(operation: String, inputs: Sequence<Map<String, Any?>>, moment: Moment? = null): Sequence<PreparedItem<S>> {
        val names = namesOf(operation)
        return client.prepared(operation, inputs.map { it.documented(names) }, moment).map { result ->
            result.objectOrNull("error")?.let { PreparedItem.Refused(exceptionOf(it)) }
                ?: PreparedItem.Ready(first(requireNotNull(result.objectOrNull("ok"))))
        }
    }

    /**
     * The request of a [SignStep], with a signature that was made elsewhere, also by another process.
     *
     * @param context that of the [SignStep]. The one to store before sending is the request's.
     * @param signature RSASSA-PKCS1-v1_5 with SHA-256 (`SHA256withRSA`) over the step's `bytes`: the raw bytes of it.
     * @throws ContextException the context is not this client's, or waits for no signature.
     * @throws InvalidInputException this is no RSA signature.
     */
    public fun attachSignature(context: String, signature: ByteArray): RequestStep<Fields> =
        step(client.attachSignature(context, signature)) as RequestStep<Fields>

    /**
     * The step that `outcome.next` asks for: what continues, checks the status or sends again.
     *
     * @param next the `next` of an outcome. Its `after` is yours to wait for.
     * @param missing the fields that `next.missing` names, and any other that you want to add or change.
     * @param moment the time and chance to use; fresh ones when left out.
     * @throws StepException it asks for no call, such as [Next.Done] or [Next.AskHuman].
     * @throws InputException a field is still missing, or wrong.
     */
    @JvmOverloads
    public fun prepareNext(next: Next, missing: Map<String, Any?> = emptyMap(), moment: Moment? = null): S {
        if (next is Next.Resend) return prepareAgain(next.context, moment)
        val operation = (next as? Next.Operation)?.operation
            ?: throw StepException("there is no call to prepare: what is to be done is `${next.action.word}`")
        return prepare(operation, next.input.orEmpty() + missing, moment)
    }

    /** A `next` that you stored as [Next.toDocument]. */
    public fun readNext(document: JsonObject): Next = Next.fromDocument(document, ::namesOf)

    /**
     * The step that follows from what came, also in another process, days later.
     *
     * @param context what you stored before sending.
     * @param came an [Answer], a [Failure], or a [Notification] from [receive].
     * @param moment the time and chance to use; fresh ones when left out.
     * @throws ContextException the context is damaged or not this client's. Nothing that a gateway answers throws.
     */
    @JvmOverloads
    public fun parse(context: String, came: Came, moment: Moment? = null): Step<Fields> {
        val document = client.parse(context, came, moment)
        if (came !is Notification<*>) return step(document) as Step<Fields>
        val fields = shape.notifications.getValue(came.operation).read
        return step(document) { _, answer -> fields(answer) } as Step<Fields> // then the outcome's answer is what the notification holds
    }

    /**
     * Proves who sent a notification, and reads it.
     *
     * Look up your record by its `references`, [parse] it with that payment's context, commit, and then send its `reply`.
     * What it reports is not proven where `uncovered` names the field that says so.
     *
     * @param message the message, its body exactly as it arrived.
     * @param moment the time and chance to use; fresh ones when left out.
     * @throws MalformedNotificationException it is none of this gateway's notifications.
     * @throws ForgedNotificationException its signature does not prove its sender.
     * @throws InvalidConfigException the client was opened without the gateway's public key, where that alone proves its sender.
     */
    @JvmOverloads
    public fun receive(message: Message, moment: Moment? = null): Notification<N> {
        val document = client.receive(message, moment)
        val kind = shape.notifications.getValue(document.string("operation"))
        return Notification(document, kind.names, kind.read(requireNotNull(document.objectOrNull("fields"))))
    }

    /** The same with the parts of a message, its headers as `com.sun.net.httpserver` and servlets have them. */
    @JvmOverloads
    public fun receive(
        method: String,
        path: String,
        headers: Map<String, List<String>>,
        body: ByteArray,
        moment: Moment? = null,
    ): Notification<N> = receive(Message(method, path, headers, body), moment)

    final override fun close() {
        client.close()
    }

    final override fun toString(): String = shown

    /** The step of a generated method; its inputs are under the names of documents, and one that is `null` is left out. */
    @Suppress("UNCHECKED_CAST") // the method and the shape are made from one line of the catalog
    internal fun <A : Fields> prepared(operation: String, moment: Moment?, vararg input: Pair<String, Any?>): Step<A> =
        keyed<A>(operation, moment, *input) as Step<A>

    /** The same of a gateway whose requests a key pair signs. */
    @Suppress("UNCHECKED_CAST")
    internal fun <A : Fields> keyed(operation: String, moment: Moment?, vararg input: Pair<String, Any?>): KeyedStep<A> =
        step(client.prepared(operation, Entries(input.filter { it.second != null }), moment)) as KeyedStep<A>

    @Suppress("UNCHECKED_CAST") // only where a key pair signs is a step to sign, and there `S` says so
    private fun first(document: JsonObject): S = step(document) as S

    private fun namesOf(operation: String): Names = shape.operations[operation]?.inputs ?: Names.NONE

    private fun readAnswer(operation: String, answer: JsonObject): Fields = shape.operations[operation]?.answer?.invoke(answer) ?: PlainFields(answer)

    private fun step(document: JsonObject, read: (String, JsonObject) -> Fields = ::readAnswer): KeyedStep<Fields> {
        val outcome = document.objectOrNull("outcome")
        if (outcome != null) return OutcomeStep(Outcome.fromDocument(outcome, ::namesOf, read))
        val operation = document.string("operation")
        val attempt = document.string("attempt").toInt()
        val context = document.string("context")
        val sendBefore = document.long("send_before")
        val toSign = document.objectOrNull("to_sign")
        if (toSign != null) {
            return SignStep(operation, attempt, context, sendBefore, toSign.string("algorithm"), toSign.string("string_to_sign"), this)
        }
        val request = Request.fromDocument(requireNotNull(document.objectOrNull("request")))
        return RequestStep(operation, request, attempt, context, sendBefore, this)
    }
}
