package scenarios

import demo.LocalHttp
import demo.Merchant
import demo.Receiver
import id.salur.Failure
import id.salur.Fields
import id.salur.ForgedNotificationException
import id.salur.GatewayClient
import id.salur.KeyedStep
import id.salur.Message
import id.salur.Next
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.Salur
import id.salur.SignStep
import id.salur.Snap
import id.salur.State
import id.salur.cashin.Channel
import id.salur.cashin.TopUpAnswer
import java.util.concurrent.atomic.AtomicLong
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import org.junit.jupiter.params.provider.ValueSource

private val PENDING = listOf("accepted", "pending", "check_status")
private val PAID = listOf("accepted", "succeeded", "done")
private val COUNT = AtomicLong(System.currentTimeMillis())

/** The gateways of the national standard, whose requests a key signs that lives elsewhere; judged by the sandbox's own ledger. */
class KeysTest : Scenario() {
    private val key = ExternalKey()
    private val faspayPublicKey = sandbox.registerKey("faspay_snap", Merchant.FASPAY_ID, key.pair.publicPem)
    private val faspay = Merchant.faspay(sandbox.url, faspayPublicKey)
    private val cashin = Merchant.cashin(sandbox.url)
    private val receiver = Receiver(faspay)

    init {
        sandbox.registerKey("cashin", Merchant.CASHIN_ID, key.pair.publicPem)
    }

    @AfterAll
    fun stopReceiver() {
        receiver.close()
        faspay.close()
        cashin.close()
    }

    @ParameterizedTest
    @EnumSource
    fun `a transfer is signed elsewhere, notified, and asked about`(sender: Sender) {
        val before = key.made
        val step = key.signed(transfer())
        assertEquals(PENDING, sender.send(step).believed())
        val notification = receiver.next()
        assertEquals("faspay_snap.payment_notification" to State.SUCCEEDED, notification.operation to notification.reported)
        val heard = faspay.parse(step.context, notification).outcome
        assertEquals(listOf("accepted", "unknown", "check_status"), heard.believed())
        assertEquals(PAID, sender.send(key.signed(faspay.prepareNext(heard.next))).believed())
        assertEquals(listOf(1) to 3, sandbox.made(reference(step)) to key.made - before)
    }

    @Test
    fun `a top-up is signed elsewhere, and pending until its status tells`() {
        val step = key.signed(topUp())
        val outcome = send(step)
        assertEquals(PENDING, outcome.believed())
        assertEquals(PAID, settled(cashin, outcome).believed())
        assertEquals(listOf(1), sandbox.made(reference(step)))
    }

    @Test
    fun `a signature by a wrong key is refused with the reason`() {
        val step = ExternalKey().signed(topUp())
        val outcome = send(step)
        assertEquals(listOf("4013800", "refused", "failed", "fix"), listOf(outcome.code) + outcome.believed())
        val explanation = listed("calls").last { "${it["path"]}".endsWith("/topup\"") }["explanation"] as JsonObject
        val summary = text(explanation, "summary")
        assertTrue("private key is not the one" in summary && Merchant.CASHIN_ID in summary, summary)
        val timestamp = step.headers.single { it.first == "X-TIMESTAMP" }.second
        val signed = Snap.sign(Snap.Scheme.ASYMMETRIC, timestamp, "POST", "/api/v1.0/emoney/topup", step.body)
        assertEquals(signed.stringToSign, text(explanation, "expected_string"), "what was signed is right: the key is not")
        assertEquals(emptyList<Int>(), sandbox.made(reference(step)))
    }

    @ParameterizedTest
    @EnumSource
    fun `a lost answer is found to be paid once`(sender: Sender) {
        val step = key.signed(topUp())
        sandbox.setFault("cashin.top_up", "lose-answer-after-booking")
        val lost = sender.send(step)
        assertEquals(listOf("no_answer", "unknown", "check_status"), lost.believed())
        assertEquals(PAID, settled(cashin, lost).believed())
        assertEquals(listOf(1), sandbox.made(reference(step)))
    }

    @Test
    fun `a signer that fails, and one that comes back`() {
        val unsigned = cashin.parse((topUp() as SignStep).context, Failure.NOT_SENT).outcome
        assertEquals(listOf("not_sent", "unknown", "resend"), unsigned.believed())
        val step = key.signed(cashin.prepareNext(unsigned.next as Next.Resend))
        assertEquals(2, step.attempt)
        assertEquals(PAID, settled(cashin, send(step)).believed())
        assertEquals(listOf(1), sandbox.made(reference(step)))
    }

    @ParameterizedTest
    @ValueSource(strings = ["callback-forged", "callback-altered-status"])
    fun `a forged notification is refused, the real one heard`(fault: String) {
        val waiting = transfer()
        sandbox.setFault("faspay_snap.transfer", fault)
        val step = key.signed(waiting)
        assertEquals(PENDING, send(step).believed())
        val real = receiver.next()
        assertEquals(State.SUCCEEDED, real.reported)
        assertTrue(receiver.isEmpty)
        assertEquals("400", text(firstAttempt(reference(step)), "status"), "the forged one came first")
        val message = real.message
        for (altered in listOf(
            Message(message.method, "${message.path}?x=1", message.headers, message.body),
            Message(message.method, message.path, message.headers, message.body.decodeToString().replace("50000.00", "90000.00").encodeToByteArray()),
        )) {
            assertThrows(ForgedNotificationException::class.java) { faspay.receive(altered) }
        }
    }

    @Test
    fun `sealed credentials pay`() {
        val sealKey = ByteArray(32) { it.toByte() }
        val stored = Salur.seal("faspay_snap", mapOf("private_key" to key.pair.privatePem), sealKey, "merchant-17")
        val opened = Salur.unseal("faspay_snap", stored, sealKey, "merchant-17")
        Merchant.faspay(sandbox.url, faspayPublicKey, text(opened, "private_key")).use { client ->
            val outcome = send(client.prepareBalance() as RequestStep)
            assertEquals(listOf("accepted", null, "done"), outcome.believed())
        }
    }

    /** A transfer that waits for its signature, after its inquiry. */
    private fun transfer(): KeyedStep<Fields> {
        val inquiry = send(key.signed(faspay.prepareAccountInquiry("008", "60004400184", partnerReferenceNo = "PAY-${COUNT.incrementAndGet()}")))
        assertEquals(listOf("accepted", null, "continue"), inquiry.believed())
        return faspay.prepareNext(inquiry.next, mapOf("amount" to 50_000, "callbackUrl" to "${receiver.url}/cb"))
    }

    private fun topUp(): KeyedStep<TopUpAnswer> =
        cashin.prepareTopUp("PAY-${COUNT.incrementAndGet()}", amount = 50_000, customerNumber = "6281234567890", Channel.TOP_UP_E_WALLET_DANA)

    /** Asks for the status until it is an end. */
    private fun settled(client: GatewayClient<*, *>, first: Outcome<*>): Outcome<*> {
        var outcome = first
        val until = System.nanoTime() + 10_000_000_000
        while (outcome.next is Next.CheckStatus && System.nanoTime() < until) {
            Thread.sleep(50) // a real program waits until `next.after`
            outcome = send(key.signed(client.prepareNext(outcome.next)))
        }
        return outcome
    }

    /** The first attempt at the first callback of a payment, as soon as the sandbox has written it down. */
    private fun firstAttempt(reference: String): JsonObject {
        val looks = generateSequence { listed("callbacks").first { reference in "${it["body"]}" }.getValue("attempts") as JsonArray }
        return looks.onEach { if (it.isEmpty()) Thread.sleep(50) }.take(200).first { it.isNotEmpty() }.first() as JsonObject
    }

    private fun listed(what: String): List<JsonObject> {
        val answer = Json.parseToJsonElement(LocalHttp.exchange("GET", "${sandbox.url}/_sandbox/$what").body()) as JsonObject
        return (answer.getValue(what) as JsonArray).map { it as JsonObject }
    }

    /** The reference of a payment, as its context has it. */
    private fun reference(step: RequestStep<*>): String =
        text((Json.parseToJsonElement(step.context) as JsonObject).getValue("input") as JsonObject, "partner_reference_no")

    private fun text(document: JsonObject, name: String): String = (document.getValue(name) as JsonPrimitive).content
}
