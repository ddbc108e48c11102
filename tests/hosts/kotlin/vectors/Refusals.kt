package vectors

import id.salur.Client
import id.salur.Salur
import id.salur.SalurException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

private val OPERANDS = mapOf(
    "prepare" to listOf("operation", "input", "moment"),
    "prepare_again" to listOf("context", "moment"),
    "prepare_many" to listOf("operation", "inputs", "moment"),
    "attach_signature" to listOf("context", "signature"),
    "parse" to listOf("context", "answer", "moment"),
    "receive" to listOf("message", "moment"),
)

/** kind `refuse`: the error as a document, or whatever came in its place. */
fun refused(host: Host, case: JsonObject): JsonElement {
    val result = try {
        if ("arguments" in case) called(case) else when (val via = case.text("via")) {
            "typed" -> refusedTyped(host, case)
            "document" -> refusedDocument(host, case)
            "text" -> refusedText(host, case)
            else -> error("no such way: $via")
        }
    } catch (error: SalurException) {
        error.toDocument()
    }
    return (result as? JsonObject)?.get("error") ?: result
}

/** A verb of the typed client. */
private fun refusedTyped(host: Host, case: JsonObject): JsonElement {
    val verb = case.text("verb")
    if (verb == "open") {
        val config = case.getValue("config") as JsonObject
        (openTyped(config) ?: Client.open(config)).close()
        return JsonNull
    }
    val client = host.typed(case)
    fun context() = (host.context(case) as JsonPrimitive).content
    return when (verb) {
        "prepare" -> prepare(client, case.text("operation"), host.resolved(case, case.getValue("input")) as JsonObject, at(case)).toDocument()
        "prepare_again" -> client.prepareAgain(context(), at(case)).toDocument()
        "attach_signature" -> client.attachSignature(context(), requireNotNull(bytesOf(case["signature"]))).toDocument()
        "parse" -> client.parse(context(), came(case), at(case)).toDocument()
        "receive" -> received(host, case).toDocument()
        else -> error("$verb has no typed form")
    }
}

/** A verb of the document client; of its `call` where its functions cannot say the operands. */
private fun refusedDocument(host: Host, case: JsonObject): JsonElement {
    val verb = case.text("verb")
    if (verb == "open") {
        Client.open(case.getValue("config") as JsonObject).close()
        return JsonNull
    }
    val wanted = OPERANDS.getValue(verb)
    val given = (if ("at" in case) mapOf("moment" to case.getValue("at")) else emptyMap()) + case +
        if ("context" in wanted && "operation" in case) mapOf("context" to host.context(case)) else emptyMap()
    val operands = wanted.filter { it in given }.associateWith { host.resolved(case, given.getValue(it)) }
    return said(host.documents(case), verb, operands) ?: read(host.documents(case).call(verb, JsonObject(operands).toString()))
}

private fun said(client: Client, verb: String, operands: Map<String, JsonElement>): JsonElement? {
    if (verb == "attach_signature") {
        return client.attachSignature(operands["context"]?.let(::string) ?: return null, bytesOf(operands["signature"]) ?: return null)
    }
    val moment = momentOf(operands["moment"]) ?: return null
    fun text(name: String): String? = operands[name]?.let(::string)
    return when (verb) {
        "prepare" -> client.prepare(text("operation") ?: return null, operands["input"] as? JsonObject ?: return null, moment)
        "prepare_again" -> client.prepareAgain(text("context") ?: return null, moment)
        "prepare_many" -> {
            val inputs = (operands["inputs"] as? JsonArray)?.map { it as? JsonObject ?: return null } ?: return null
            JsonArray(client.prepareMany(text("operation") ?: return null, inputs.asSequence(), moment).toList())
        }
        "parse" -> client.parse(text("context") ?: return null, cameOf(operands["answer"]) ?: return null, moment)
        "receive" -> client.receive(messageOf(operands["message"]) ?: return null, moment)
        else -> null
    }
}

/** A verb with text that no document could be. */
private fun refusedText(host: Host, case: JsonObject): JsonElement {
    val (verb, text) = case.text("verb") to case.text("arguments_text")
    return when {
        verb == "open" -> JsonNull.also { Client.open(text).close() }
        "client" in case -> read(host.documents(case).call(verb, text))
        else -> read(Salur.call(verb, text))
    }
}

private fun read(text: String): JsonElement = Json.parseToJsonElement(text)
