package scenarios

import demo.Merchant
import demo.Receiver
import id.salur.Failure
import id.salur.Fields
import id.salur.Next
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.State
import id.salur.Step
import id.salur.faspaysendme.FaspaySendme
import id.salur.faspaysendme.TopUpBeneficiaryBankCode
import java.util.concurrent.atomic.AtomicLong
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource

private val PENDING = listOf("accepted", "pending", "wait")
private val PAID = listOf("accepted", "succeeded", "done")
private val COUNT = AtomicLong(System.currentTimeMillis() * 1000)

/** SendMe's older interface: tokens come first, accounts are registered; judged by the sandbox's own ledger. */
class SendmeTest : Scenario() {
    private lateinit var sendme: FaspaySendme

    /** Each test has a client that remembers no token yet. */
    @BeforeEach
    fun open() {
        sendme = Merchant.sendme(sandbox.url, sandbox.publicKeyOf("faspay_sendme", Merchant.SENDME_KEY))
    }

    @AfterEach
    fun close() = sendme.close()

    @ParameterizedTest
    @EnumSource
    fun `a transfer after its registration is notified and asked about`(sender: Sender) {
        Receiver(sendme).use { receiver ->
            val step = transfer(sender, "${receiver.url}/cb")
            assertToken(step)
            assertEquals(PENDING, sender.send(step).believed())
            val notification = receiver.next()
            assertEquals("faspay_sendme.payment_notification" to State.SUCCEEDED, notification.operation to notification.reported)
            val heard = sendme.parse(step.context, notification).outcome
            assertEquals(listOf("accepted", "unknown", "check_status"), heard.believed())
            assertEquals(PAID, sender.send(sendme.prepareNext(heard.next)).believed())
            assertEquals(listOf(1), sandbox.made(trxNo(step)))
        }
        assertEquals(listOf("accepted", null, "done"), sender.send(sendme.prepareBalance()).believed())
    }

    @Test
    fun `a token and the call that needs it are two requests of one attempt`() {
        val token = topUp().request()
        assertToken(token)
        val call = Sender.JAVA_HTTP_SEND_ONCE.once(token).request()
        assertEquals(listOf("POST", 1, token.sendBefore), listOf(call.method, call.attempt, call.sendBefore))
        assertNotEquals(token.context, call.context)
        // A program that ends here finds in its database which of the two may have been sent.
        assertEquals(listOf("no_answer", "unknown", "resend"), sendme.parse(token.context, Failure.NO_ANSWER).outcome.believed())
        assertEquals(listOf("no_answer", "unknown", "check_status"), sendme.parse(call.context, Failure.NO_ANSWER).outcome.believed())
        assertEquals(PENDING, send(call).believed())
        assertEquals("POST", topUp().request().method, "the token is remembered")
    }

    @ParameterizedTest
    @EnumSource
    fun `a lost answer is found to be paid once`(sender: Sender) {
        val step = transfer(sender)
        sandbox.setFault("faspay_sendme.transfer", "lose-answer-after-booking")
        val lost = sender.send(step)
        assertEquals(listOf("no_answer", "unknown", "check_status"), lost.believed())
        assertEquals(PAID, settled(lost).believed())
        assertEquals(listOf(1), sandbox.made(trxNo(step)))
    }

    @ParameterizedTest
    @EnumSource
    fun `an answer without a token is asked for again`(sender: Sender) {
        val step = topUp().request()
        sandbox.setFault("faspay_sendme.token", "token-missing")
        val lost = sender.send(step)
        assertEquals(listOf("unreadable", "unknown", "resend"), lost.believed())
        assertEquals(PAID, settled(sender.send(sendme.prepareNext(lost.next))).believed())
        assertEquals(listOf(1), sandbox.made(trxNo(step)))
    }

    @Test
    fun `a token that is refused is fetched again once`() {
        val step = topUp().request()
        sandbox.setFault("faspay_sendme.top_up", "token-refused")
        val call = Sender.OK_HTTP_SEND_ONCE.once(step).request()
        val again = Sender.OK_HTTP_SEND_ONCE.once(call).request()
        assertToken(again)
        val outcome = send(again)
        assertEquals(PENDING, outcome.believed())
        assertEquals(PAID, settled(outcome).believed())
        assertEquals(listOf(1), sandbox.made(trxNo(step)))
    }

    /** Fails unless this request asks for a token: a GET without a body. */
    private fun assertToken(step: RequestStep<*>) {
        assertEquals("GET" to "true", step.method to (document(step)["token_step"] as? JsonPrimitive)?.content)
        assertNull(step.body)
    }

    /** A transfer that is ready to be sent, after the registration of its account. */
    private fun transfer(sender: Sender, callbackUrl: String = "http://127.0.0.1:9/cb"): RequestStep<Fields> {
        val registration = sender.send(
            sendme.prepareRegistration("8760673566", "Jane Roe", "Jane Roe", "014", "KCP Kota", "0102", "ID", beneficiaryPurposeCode = "1"),
        )
        var next = registration.next
        if ((next as Next.Operation).operation == "faspay_sendme.registration_confirm") next = sender.send(sendme.prepareNext(next)).next
        assertEquals("faspay_sendme.transfer", (next as Next.Operation).operation)
        val wanted = mapOf("trxNo" to number(), "amount" to 50_000, "trxDesc" to "Gaji café", "callbackUrl" to callbackUrl)
        return sendme.prepareNext(next, wanted).request()
    }

    private fun topUp(): Step<*> = sendme.prepareTopUp(
        TopUpBeneficiaryBankCode.GPY,
        beneficiaryAccount = "081234567890",
        beneficiaryName = "Jane Roe",
        beneficiaryRegionCode = "0102",
        beneficiaryCountryCode = "ID",
        trxNo = number(),
        amount = 50_000,
        callbackUrl = "http://127.0.0.1:9/cb",
    )

    /** Asks for the status until it is an end. */
    private fun settled(first: Outcome<*>): Outcome<*> {
        var outcome = first
        val until = System.nanoTime() + 10_000_000_000
        while ((outcome.next is Next.CheckStatus || outcome.next is Next.Wait) && System.nanoTime() < until) {
            Thread.sleep(50) // a real program waits until `next.after`
            outcome = send(sendme.prepareNext(outcome.next))
        }
        return outcome
    }

    private fun number(): String = "${COUNT.incrementAndGet()}"

    private fun trxNo(step: RequestStep<*>): String = ((document(step).getValue("input") as JsonObject).getValue("trx_no") as JsonPrimitive).content

    private fun document(step: RequestStep<*>): JsonObject = Json.parseToJsonElement(step.context) as JsonObject
}
