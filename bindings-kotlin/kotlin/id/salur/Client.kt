package id.salur

import id.salur.internal.Core
import id.salur.internal.NativeClient
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.io.encoding.Base64
import kotlinx.serialization.json.JsonObject

private const val CHUNK = 1000

/**
 * One merchant's opened credentials, and the same verbs for every gateway with plain documents in and out.
 *
 * Inputs and configurations are documents in a `Map`: a `JsonObject`, or text, whole numbers, `Boolean`s, maps and lists.
 * Safe to share between threads. [close] wipes the credentials from memory; afterwards every call throws [IllegalStateException].
 */
public class Client internal constructor(private val native: NativeClient) : AutoCloseable {
    private val closed = AtomicBoolean()

    /** The first step of an operation. Nothing is sent. Throws [InputException]. */
    @JvmOverloads
    public fun prepare(operation: String, input: Map<String, Any?>, moment: Moment? = null): JsonObject =
        prepared(operation, input, moment)

    /** The same call signed again. Throws [ContextException], also where a repeat would pay again. */
    @JvmOverloads
    public fun prepareAgain(context: String, moment: Moment? = null): JsonObject =
        result("prepare_again", "context" to context, "moment" to document(moment))

    /**
     * `{"ok": step}` or `{"error": error}` for every input, in order; one bad input fails alone.
     *
     * Inputs are read as the results are: memory stays flat however many there are. Without a `moment` every thousand get a fresh one,
     * which long batches need.
     */
    @JvmOverloads
    public fun prepareMany(operation: String, inputs: Sequence<Map<String, Any?>>, moment: Moment? = null): Sequence<JsonObject> =
        prepared(operation, inputs, moment)

    /**
     * The request of a `to_sign` step, with the raw bytes of a signature that was made elsewhere.
     *
     * Throws [ContextException] where the context waits for none, and [InvalidInputException] for what is no RSA signature.
     */
    public fun attachSignature(context: String, signature: ByteArray): JsonObject =
        result("attach_signature", "context" to context, "signature" to Base64.encode(signature))

    /** The step that follows from what came. Throws [ContextException] for a context that is not this client's. */
    @JvmOverloads
    public fun parse(context: String, came: Came, moment: Moment? = null): JsonObject =
        result("parse", "context" to context, "answer" to came.document(), "moment" to document(moment))

    /** Proves and reads a message. Throws [NotificationException]. */
    @JvmOverloads
    public fun receive(message: Message, moment: Moment? = null): JsonObject =
        result("receive", "message" to message.toDocument(), "moment" to document(moment))

    /** Calls a verb with JSON text as it stands; gives the envelope, `{"ok": …}` or `{"error": …}`. */
    public fun call(verb: String, arguments: String): String {
        check(!closed.get()) { "this client is closed" }
        return Core.guarded { native.call(verb, arguments) }
    }

    override fun close() {
        if (closed.compareAndSet(false, true)) native.close()
    }

    override fun toString(): String = "Client()"

    internal fun prepared(operation: String, input: Any, moment: Moment?): JsonObject =
        result("prepare", "operation" to operation, "input" to input, "moment" to document(moment))

    internal fun prepared(operation: String, inputs: Sequence<Any>, moment: Moment?): Sequence<JsonObject> = sequence {
        var first = 0L
        for (chunk in inputs.chunked(CHUNK)) {
            yieldAll(prepareChunk(operation, chunk, first, document(moment)))
            first += chunk.size
        }
    }

    /** `first` is the index of the chunk's first item in the whole batch: so each has entropy of its own. */
    private fun prepareChunk(operation: String, chunk: List<Any>, first: Long, moment: Entries): List<JsonObject> {
        try {
            val envelope = envelope("prepare_many", "operation" to operation, "inputs" to chunk, "first" to first, "moment" to moment)
            return envelope.objects("ok")
        } catch (error: InvalidInputException) {
            if (error.violations.any { it.path.startsWith("moment") }) throw error
            if (chunk.size == 1) return listOf(refused(operation, chunk[0], moment, error))
        }
        // One of them cannot be read at all, or together they are too much: each answers for itself.
        return chunk.flatMapIndexed { index, item -> prepareChunk(operation, listOf(item), first + index, moment) }
    }

    /** The error of an item, with paths that start at its own root. */
    private fun refused(operation: String, item: Any, moment: Entries, error: InvalidInputException): JsonObject {
        val own = try {
            result("prepare", "operation" to operation, "input" to item, "moment" to moment)
            error
        } catch (own: InvalidInputException) {
            own
        }
        return document("error" to own.toDocument())
    }

    private fun document(moment: Moment?): Entries = (moment ?: Moment.fresh()).toDocument()

    private fun result(verb: String, vararg arguments: Pair<String, Any?>): JsonObject =
        requireNotNull(envelope(verb, *arguments).objectOrNull("ok"))

    private fun envelope(verb: String, vararg arguments: Pair<String, Any?>): JsonObject =
        opened(call(verb, encode(Entries(arguments.asList()))))

    /** Opens clients. */
    public companion object {
        /** Opens `{"gateway": …, "environment": …, …credentials, …options}`. Throws [ConfigException] with every wrong field. */
        @JvmStatic
        public fun open(config: Map<String, Any?>): Client = Client(Core.open(configText(config)))

        /** The same with the JSON text of a configuration as it stands. */
        @JvmStatic
        public fun open(config: String): Client = Client(Core.open(config))

        private fun configText(config: Map<String, Any?>): String = try {
            encode(config)
        } catch (error: InvalidInputException) {
            throw InvalidConfigException(ErrorCode.INVALID_CONFIG, Phase.CONFIG, error.summary, error.violations)
        }
    }
}
