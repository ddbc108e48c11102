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

/** The typed clients and the document clients of one vector file, by their names there. */
class Host(private val configs: JsonObject) {
    private val typed = HashMap<String, GatewayClient<*, *>>()
    private val documents = HashMap<String, Client>()

    /** The typed client of a case, opened once. */
    fun typed(case: JsonObject): GatewayClient<*, *> =
        typed.getOrPut(case.text("client")) { openTyped(config(case)) ?: error("Kotlin cannot say the configuration ${case.text("client")}") }

    /** The client of plain documents of a case. */
    fun documents(case: JsonObject): Client = documents.getOrPut(case.text("client")) { Client.open(config(case)) }

    /** The step of a case: prepared, prepared again as often as it says, and signed where it has a signature. */
    fun prepared(case: JsonObject): KeyedStep<*> {
        val moment = momentOf(case["moment"]) ?: error("no moment: ${case["moment"]}")
        val step = prepare(typed(case), case.text("operation"), resolved(case, case.getValue("input")) as JsonObject, moment)
        val last = repeated(step, case, (case["again"] as JsonArray?).orEmpty())
        val signature = case["attach"] ?: return last
        return (last as SignStep).attachSignature(requireNotNull(bytesOf(signature)))
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
            JsonPrimitive(prepared(JsonObject(inner)).context)
        }
        value is JsonObject -> JsonObject(value.mapValues { resolved(case, it.value) })
        value is JsonArray -> JsonArray(value.map { resolved(case, it) })
        else -> value
    }

    private fun config(case: JsonObject): JsonObject = configs.getValue(case.text("client")) as JsonObject
}

/** The context of a step that waits for a signature or for being sent. */
val KeyedStep<*>.context: String
    get() = when (this) {
        is SignStep -> context
        is RequestStep -> context
        is OutcomeStep -> error("an outcome has no context: $this")
    }

/** The text of a field that every such case has. */
fun JsonObject.text(name: String): String = (getValue(name) as JsonPrimitive).content
