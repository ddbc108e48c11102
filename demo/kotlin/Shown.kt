package demo

import id.salur.Message
import id.salur.Outcome
import id.salur.Reply
import id.salur.Request
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Shows HTTP messages to people: one line for where, the body field by field, secrets masked. */
object Shown {
    private val secrets = setOf("token", "pin") // with them, anybody collects the cash

    /** The title of one part of the demo. */
    fun heading(text: String): Unit = println("\n== $text")

    /** What is sent. */
    fun request(request: Request) {
        println("  → ${request.method} ${request.url}")
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

    /** What the library made of it. */
    fun said(text: Any?): Unit = "$text".lines().forEach { println("  = $it") }

    private fun fields(body: ByteArray) {
        val fields = try {
            Json.parseToJsonElement(body.decodeToString()) as JsonObject
        } catch (_: SerializationException) {
            println("      ${body.decodeToString()}")
            return
        }
        for ((name, value) in fields) println("      $name: ${masked(name, value)}")
    }

    private fun masked(name: String, value: JsonElement): String {
        val text = "$value"
        if (name in secrets) return "•".repeat(text.length)
        return if (text.length <= 90) text else "${text.take(87)}…"
    }
}
