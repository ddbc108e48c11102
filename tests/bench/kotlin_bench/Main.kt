/**
 * Speed as ratios within one run: prepare and parse against a loopback HTTP round trip, a batch against a hand-written
 * equivalent.
 *
 * Budgets (of the design): prepare and parse together at most a third of a round trip; a batch faster per item than
 * hand-written Kotlin.
 */
package bench

import demo.Merchant
import demo.Sandbox
import id.salur.RequestStep
import id.salur.duitku.Duitku
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.security.MessageDigest
import java.util.Locale
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

private const val BATCH = 10_000
private val ANSWER = (
    """{"email":"test@chakratechnology.com","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,""" +
        """"accountName":"Test Account","custRefNumber":"000000001278","disburseId":12345,"responseCode":"00","responseDesc":"Success"}"""
    ).encodeToByteArray()

/** The best of five means: the least disturbed one. */
private fun microseconds(times: Int, call: () -> Unit): Double = (1..5).minOf {
    val started = System.nanoTime()
    repeat(times) { call() }
    (System.nanoTime() - started) / times / 1000.0
}

/** What a merchant's own code would do for one inquiry, without any check. */
private fun byHand(amount: Long): ByteArray {
    val now = System.currentTimeMillis()
    val signed = "${Merchant.EMAIL}${now}0148760673566$amount${Merchant.SECRET_KEY}"
    val body = buildJsonObject {
        put("userId", Merchant.USER_ID)
        put("amountTransfer", amount)
        put("bankAccount", "8760673566")
        put("bankCode", "014")
        put("email", Merchant.EMAIL)
        put("timestamp", now)
        put("signature", MessageDigest.getInstance("SHA-256").digest(signed.encodeToByteArray()).toHexString())
    }
    return "$body".encodeToByteArray()
}

/** A loopback HTTP round trip on a kept connection. */
private fun roundTrip(duitku: Duitku): Double {
    val step = duitku.prepareBalance() as RequestStep
    val request = HttpRequest.newBuilder(URI.create(step.url)).method(step.method, BodyPublishers.ofByteArray(step.body!!))
    for ((name, value) in step.headers) request.header(name, value)
    val client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
    fun exchange(): String = client.send(request.build(), BodyHandlers.ofString()).body()
    check("\"responseCode\":\"00\"" in exchange()) { "the sandbox refuses: ${exchange()}" }
    return microseconds(200) { exchange() }
}

private fun print(format: String, vararg values: Any): Unit = println(String.format(Locale.ROOT, format, *values))

/** Prints one line for each figure. */
fun main() {
    Sandbox().use { sandbox ->
        val duitku = Merchant.client(sandbox.url)
        fun inquiry() = duitku.prepareInquiry(bankCode = "014", bankAccount = "8760673566", amount = 50_000) as RequestStep
        val step = inquiry()
        val prepare = microseconds(5_000) { inquiry() }
        val parse = microseconds(5_000) { step.parse(200, emptyMap(), ANSWER) }
        val rows = List(BATCH) { mapOf("bankCode" to "014", "bankAccount" to "8760673566", "amount" to 50_000) }
        val batch = microseconds(1) { check(duitku.prepareMany("duitku.inquiry", rows.asSequence()).count() == BATCH) } / BATCH
        val hand = microseconds(BATCH) { byHand(50_000) }
        val trip = roundTrip(duitku)
        val ratio = (prepare + parse) / trip
        print("prepare %.1f µs, parse %.1f µs, loopback round trip %.0f µs: ratio %.3f (budget 0.33)", prepare, parse, trip, ratio)
        print("batch %.1f µs an item, by hand %.1f µs: ratio %.2f (budget 1)", batch, hand, batch / hand)
    }
}
