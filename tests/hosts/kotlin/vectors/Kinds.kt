package vectors

import id.salur.Notification
import id.salur.Salur
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** The result of a case as a plain document. Throws what the package throws. */
fun result(host: Host, case: JsonObject): JsonElement {
    host.warm(case)
    return ofKind(host, case)
}

private fun ofKind(host: Host, case: JsonObject): JsonElement = when (val kind = case.text("kind")) {
    "prepare" -> host.prepared(case).toDocument()
    "parse" -> host.typed(case).parse(host.prepared(case).context, came(case), at(case)).toDocument()
    "receive" -> received(host, case).toDocument()
    "notify" -> host.typed(case).parse(host.prepared(case).context, received(host, case), at(case)).toDocument()
    "context" -> ofContext(host, case)
    "banks" -> banks(case)
    "call" -> called(case)
    "refuse" -> refused(host, case)
    else -> error("no such kind: $kind")
}

/** What came, by the name that cases have for it. */
fun came(case: JsonObject) = cameOf(case["answer"]) ?: error("no answer: ${case["answer"]}")

/** A message given to the typed client. */
fun received(host: Host, case: JsonObject): Notification<*> =
    host.typed(case).receive(messageOf(case["message"]) ?: error("no message: ${case["message"]}"), at(case))

/** The moment of what came. */
fun at(case: JsonObject) = momentOf(case["at"] ?: case["moment"]) ?: error("no moment: ${case["at"]}")

private fun ofContext(host: Host, case: JsonObject): JsonElement {
    val client = host.typed(case)
    var context = case.text("context")
    val answers = (case["answers"] as JsonArray?).orEmpty()
    if (answers.isNotEmpty()) {
        val step = host.followed(host.then(context, case, answers.first() as JsonObject), case, answers.drop(1))
        if ("answer" !in case && "again" !in case) return step.toDocument()
        context = step.context
    }
    if ("answer" in case) return client.parse(context, came(case), at(case)).toDocument()
    val moments = case.getValue("again") as JsonArray
    return host.repeated(client.prepareAgain(context, momentOf(moments.first())), case, moments.drop(1)).toDocument()
}

private fun banks(case: JsonObject): JsonElement {
    val gateways = (Salur.catalog().getValue("gateways") as JsonArray).map { it as JsonObject }
    return gateways.single { it["name"] == case["gateway"] }.getValue("banks")
}
