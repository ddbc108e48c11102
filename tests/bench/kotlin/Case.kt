package bench

import id.salur.Answer
import id.salur.Call
import id.salur.RequestStep
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

const val BATCH = 10_000

/** So many the package gives the core at once. */
const val CHUNK = 1_000

private val HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

/** One gateway's part of `case.json`, with the harness as its gateway: what to prepare, send and parse. */
class Case(known: JsonObject, harness: String) {
    val operation: String = known.text("operation")
    val config: JsonObject = known.inner("config")
    val url: String = harness + known.text("url_path")

    /** Named as the `prepare…` method's arguments are. */
    val row: Map<String, Any> = known.inner("row").entries.associate { (name, value) ->
        camel(name) to (value as JsonPrimitive).let { if (it.isString) it.content else it.content.toLong() }
    }
    private val answer = Answer(200, emptyMap(), known.inner("answer").toString().encodeToByteArray())

    /** Rows of a batch, no two alike. */
    fun rows(count: Int): Sequence<Map<String, Any>> = (0 until count).asSequence().map { index ->
        val own = mapOf("amount" to row["amount"] as Long + index, "partnerReferenceNo" to "BENCH-%06d".format(index))
        row + own.filterKeys(row::containsKey)
    }

    /** Parses the answer, which is a good one. */
    fun parse(step: RequestStep<*>): () -> Unit {
        requireAccepted(step, answer)
        return { step.parse(answer) }
    }

    /** Throws unless the package and the hand write the same bytes; `byHand` is given the time and the request's id. */
    fun requireSame(step: RequestStep<*>, byHand: (Long, String?) -> ByHand) {
        val context = Json.parseToJsonElement(step.context) as JsonObject
        val hand = byHand(context.text("prepared_at").toLong(), context["request_id"]?.let { context.text("request_id") })
        val ours = listOf(step.method, step.url, step.headers, step.body?.decodeToString())
        val theirs = listOf(hand.method, hand.url, hand.headers, hand.body.decodeToString())
        check(ours == theirs) { "the request by hand differs:\n$ours\n$theirs" }
    }
}

/** Sends the request and reads the answer, on a kept connection; the first time, it must be a good one. */
fun roundTrip(step: RequestStep<*>): () -> Unit {
    val request = HttpRequest.newBuilder(URI.create(step.url)).method(step.method, BodyPublishers.ofByteArray(step.body!!))
    for ((name, value) in step.headers) request.header(name, value)
    val first = HTTP.send(request.build(), BodyHandlers.ofByteArray())
    requireAccepted(step, Answer(first.statusCode(), first.headers().map(), first.body()))
    return { HTTP.send(request.build(), BodyHandlers.ofByteArray()).body() }
}

/** Throws where an answer is not a good one: then something else would be measured. */
private fun requireAccepted(step: RequestStep<*>, answer: Answer) {
    val call = step.parse(answer).outcome.call
    check(call == Call.ACCEPTED) { "the answer is $call" }
}

/** What the harness says. */
fun asked(url: String): JsonObject =
    Json.parseToJsonElement(HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()).body()) as JsonObject

/** Goes through batches by `chunk` items in each round, and through as many rows by hand. */
fun batches(count: Int, chunk: Int, rows: List<Map<String, Any>>, prepared: () -> Sequence<RequestStep<*>>, byHand: (Map<String, Any>) -> ByHand): Taken {
    val steps = iterator { while (true) yieldAll(prepared()) }
    val source = iterator { while (true) yieldAll(rows) }
    val ours = { repeat(chunk) { steps.next() } }
    val hand = { repeat(chunk) { byHand(source.next()) } }
    return Taken.rounds(count, mapOf("item" to ours, "by_hand" to hand), chunk)
}

/** The text of a field, or the digits of a number. */
fun JsonObject.text(name: String): String = (getValue(name) as JsonPrimitive).content

/** An object within. */
fun JsonObject.inner(name: String): JsonObject = getValue(name) as JsonObject

private fun camel(name: String): String = name.split('_').mapIndexed { index, part -> if (index == 0) part else part.replaceFirstChar(Char::uppercaseChar) }.joinToString("")
