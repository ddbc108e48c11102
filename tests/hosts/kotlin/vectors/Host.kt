package vectors

import id.salur.Client
import id.salur.Failure
import id.salur.GatewayClient
import id.salur.KeyedStep
import id.salur.Next
import id.salur.OutcomeStep
import id.salur.RequestStep
import id.salur.SignStep
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The typed clients and the document clients of one case, by their names in its file: what a client remembers leaks into no other case. */
class Host(private val configs: JsonObject) : AutoCloseable {
    private val typed = HashMap<String, GatewayClient<*, *>>()
    private val documents = HashMap<String, Client>()

    /** The typed client of a case, opened once. */
    fun typed(case: JsonObject): GatewayClient<*, *> =
        typed.getOrPut(case.text("client")) { openTyped(config(case)) ?: error("Kotlin cannot say the configuration ${case.text("client")}") }

    /** The client of plain documents of a case. */
    fun documents(case: JsonObject): Client = documents.getOrPut(case.text("client")) { Client.open(config(case)) }

    /** The earlier calls of the case's client. */
    fun warm(case: JsonObject) {
        for (call in (case["warm"] as JsonArray?).orEmpty()) prepared(JsonObject(mapOf("client" to case.getValue("client")) + call as JsonObject))
    }

    /** The last step of a case: prepared, followed by what came, prepared again as often as it says, and signed where it has a signature. */
    fun prepared(case: JsonObject): KeyedStep<*> {
        val moment = momentOf(case["moment"]) ?: error("no moment: ${case["moment"]}")
        val step = prepare(typed(case), case.text("operation"), resolved(case, case.getValue("input")) as JsonObject, moment)
        val last = repeated(followed(step, case, (case["answers"] as JsonArray?).orEmpty()), case, (case["again"] as JsonArray?).orEmpty())
        val signature = case["attach"] ?: return last
        return (last as SignStep).attachSignature(requireNotNull(bytesOf(signature)))
    }

    /** What comes of a step, one thing after the other: answers that are parsed, and moments at which it is prepared again. */
    fun followed(first: KeyedStep<*>, case: JsonObject, answers: List<JsonElement>): KeyedStep<*> =
        answers.fold(first) { step, item -> then(step.context, case, item as JsonObject) }

    /** One of a case's `answers`. */
    fun then(context: String, case: JsonObject, item: JsonObject): KeyedStep<*> {
        val again = item["again"] ?: return typed(case).parse(context, came(item), at(item))
        return typed(case).prepareAgain(context, requireNotNull(momentOf(again)))
    }

    /** The step prepared again at each of these moments. */
    fun repeated(first: KeyedStep<*>, case: JsonObject, moments: List<JsonElement>): KeyedStep<*> {
        val client = typed(case)
        return moments.map { requireNotNull(momentOf(it)) }.fold(first) { step, moment ->
            val unsent = if ("after_not_sent" in case) client.parse(step.context, Failure.NOT_SENT, moment).outcome.next else null
            client.prepareAgain((unsent as? Next.Resend)?.context ?: step.context, moment)
        }
    }

    /** The context of a case: its own, or that of the step which it prepares. */
    fun context(case: JsonObject): JsonElement =
        if ("operation" in case && "context" !in case) JsonPrimitive(prepared(case).context) else resolved(case, case.getValue("context"))

    /** The value with every `{"$context": …}` in the place of the context that it stands for. */
    fun resolved(case: JsonObject, value: JsonElement): JsonElement = when {
        value is JsonObject && value.keys == setOf("\$context") -> {
            val inner = mapOf("client" to case.getValue("client")) + value.getValue("\$context") as JsonObject
            // By clients of its own: those of the case learn no token by it.
            JsonPrimitive(Host(configs).use { other -> other.prepared(JsonObject(inner)).context })
        }
        value is JsonObject -> JsonObject(value.mapValues { resolved(case, it.value) })
        value is JsonArray -> JsonArray(value.map { resolved(case, it) })
        else -> value
    }

    override fun close() {
        typed.values.forEach { it.close() }
        documents.values.forEach { it.close() }
    }

    private fun config(case: JsonObject): JsonObject = configs.getValue(case.text("client")) as JsonObject
}

/** The context of a step; of an outcome the one that its `next` gives. */
val KeyedStep<*>.context: String
    get() = when (this) {
        is SignStep -> context
        is RequestStep -> context
        is OutcomeStep -> (outcome.next as? Next.Resend)?.context ?: error("the step has no context: $this")
    }

/** The text of a field that every such case has. */
fun JsonObject.text(name: String): String = (getValue(name) as JsonPrimitive).content
