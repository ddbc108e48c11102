package vectors

import id.salur.Client
import id.salur.Failure
import id.salur.GatewayClient
import id.salur.Next
import id.salur.RequestStep
import id.salur.Step
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The typed clients and the document clients of one vector file, by their names there. */
class Host(private val configs: JsonObject) {
    private val typed = HashMap<String, GatewayClient<*>>()
    private val documents = HashMap<String, Client>()

    /** The typed client of a case, opened once. */
    fun typed(case: JsonObject): GatewayClient<*> =
        typed.getOrPut(case.text("client")) { openTyped(config(case)) ?: error("Kotlin cannot say the configuration ${case.text("client")}") }

    /** The client of plain documents of a case. */
    fun documents(case: JsonObject): Client = documents.getOrPut(case.text("client")) { Client.open(config(case)) }

    /** The step of a case: prepared, and prepared again as often as it says. */
    fun prepared(case: JsonObject): RequestStep<*> {
        val moment = momentOf(case["moment"]) ?: error("no moment: ${case["moment"]}")
        val step = prepare(typed(case), case.text("operation"), resolved(case, case.getValue("input")) as JsonObject, moment)
        return repeated(step, case, (case["again"] as JsonArray?).orEmpty())
    }

    /** The step prepared again at each of these moments. */
    fun repeated(first: Step<*>, case: JsonObject, moments: List<JsonElement>): RequestStep<*> {
        val client = typed(case)
        return moments.map { requireNotNull(momentOf(it)) }.fold(first as RequestStep<*>) { step, moment ->
            val unsent = if ("after_not_sent" in case) client.parse(step.context, Failure.NOT_SENT, moment).outcome.next else null
            client.prepareAgain((unsent as? Next.Resend)?.context ?: step.context, moment) as RequestStep<*>
        }
    }

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

/** The text of a field that every such case has. */
fun JsonObject.text(name: String): String = (getValue(name) as JsonPrimitive).content
