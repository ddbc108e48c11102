package demo

import id.salur.Message
import id.salur.Outcome
import id.salur.Reply
import id.salur.Request
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

private const val LONGEST = 90

/** Shows HTTP messages to people: one line for where, headers and body field by field, secrets masked. */
object Shown {
    private val secrets = setOf("token", "pin", "cash out_code", "cashout_code", "access_token") // with them, anybody collects the cash, or asks for it
    private val credentials = setOf("faspay-signature", "faspay-authorization") // who has the secret reads the others out of them
    private val plain = setOf("content-type", "accept") // the same in every request

    /** What the arrows mean. */
    fun legend(): Unit = println(
        """
        Pays made-up people through the offline sandbox: real HTTP, real signatures, no gateway and no money.
          → what is sent           ← what is answered
          ⇠ what a gateway reports by itself   ⇢ the reply to that
          = what the library makes of it
        """.trimIndent(),
    )

    /** The title of one part of the demo. */
    fun heading(text: String): Unit = println("\n== $text")

    /** What is sent. */
    fun request(request: Request) {
        println("  → ${request.method} ${request.url}")
        for ((name, value) in request.headers.filter { (name, _) -> name.lowercase() !in plain }) {
            println("      $name: ${if (name.lowercase() in credentials) "•".repeat(8) else short(value)}")
        }
        fields(request.body ?: ByteArray(0))
    }

    /** What came back, if anything did. */
    fun answer(outcome: Outcome<*>) {
        println("  ← ${outcome.httpStatus?.let { "HTTP $it" } ?: "no answer"}")
        outcome.body?.let(::fields)
    }

    /** What the gateway sent by itself, and what it was told. */
    fun callback(message: Message, reply: Reply) {
        println("  ⇠ callback ${message.method} ${message.path}")
        fields(message.body)
        println("  ⇢ HTTP ${reply.status} ${reply.body.decodeToString()}")
    }

    /** What somebody sent in the gateway's place, and what he was told. */
    fun refused(path: String, body: String, status: Int) {
        println("  ⇠ callback POST $path")
        fields(body.encodeToByteArray())
        println("  ⇢ HTTP $status")
    }

    /** What the library made of it. */
    fun said(text: Any?): Unit = "$text".lines().forEach { println("  = $it") }

    private fun fields(body: ByteArray) {
        if (body.isEmpty()) return
        val fields = try {
            Json.parseToJsonElement(body.decodeToString()) as JsonObject
        } catch (_: SerializationException) {
            println("      ${body.decodeToString()}")
            return
        }
        for ((name, value) in flat(fields)) println("      $name: ${short(if (name in secrets) "•".repeat("$value".length) else "$value")}")
    }

    private fun flat(fields: JsonObject, above: String = ""): List<Pair<String, JsonElement>> =
        fields.flatMap { (name, value) -> if (value is JsonObject) flat(value, "$above$name.") else listOf("$above$name" to value) }

    private fun short(text: String): String = if (text.length <= LONGEST) text else "${text.take(LONGEST - 1)}…"
}
