import id.salur.Client
import id.salur.ContextException
import id.salur.Fields
import id.salur.ForgedNotificationException
import id.salur.InvalidConfigException
import id.salur.InvalidInputException
import id.salur.MalformedNotificationException
import id.salur.Message
import id.salur.Next
import id.salur.PreparedItem
import id.salur.RequestStep
import id.salur.SignStep
import id.salur.Snap
import id.salur.StepException
import id.salur.faspaysnap.PaymentNotification
import java.security.KeyPair
import java.util.Base64
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

private const val AT = "2021-11-19T13:49:46+07:00"
private val NOTICE =
    """{"originalPartnerReferenceNo":"TRF-1","latestTransactionStatus":"00","amount":{"value":"50000.00","currency":"IDR"}}""".encodeToByteArray()

/** Keys: here, or elsewhere; what signs, what waits for a signature, and what such a step says of itself. */
class KeysTest {
    private val waiting: SignStep<Fields> = cashin().prepare("cashin.top_up", TOP_UP, MOMENT).toSign()

    @Test
    fun `a step that waits for a signature`() {
        assertEquals("RSASSA-PKCS1-v1_5-SHA256", waiting.algorithm)
        assertTrue(waiting.stringToSign.startsWith("POST:/api/v1.0/emoney/topup:"))
        assertEquals(waiting.stringToSign, waiting.bytes.decodeToString())
        assertEquals(Triple("cashin.top_up", 1, MOMENT.now + 60_000), Triple(waiting.operation, waiting.attempt, waiting.sendBefore))
        assertEquals(JsonPrimitive(true), Json.parseToJsonElement(waiting.context).jsonObject["unsigned"])
        assertTrue(waiting.isLate() && !waiting.isLate(MOMENT.now))
    }

    @Test
    fun `signed elsewhere is signed here`() {
        val here = cashin(pem(MERCHANT.private)).prepare("cashin.top_up", TOP_UP, MOMENT)
        val there = waiting.attachSignature(signature(waiting.bytes))
        assertInstanceOf(RequestStep::class.java, here)
        assertEquals(here.toDocument(), there.toDocument())
        assertSigned(waiting.stringToSign, there.header("X-SIGNATURE"))
        assertFalse("unsigned" in Json.parseToJsonElement(there.context).jsonObject)
    }

    @ParameterizedTest
    @ValueSource(ints = [0, 1, 255, 1025])
    fun `what is no signature`(size: Int) {
        val error = assertThrows(InvalidInputException::class.java) { waiting.attachSignature(ByteArray(size) { 1 }) }
        assertEquals(setOf("signature" to "format"), error.places())
    }

    @Test
    fun `its outcome is not there yet`() {
        val error = assertThrows(StepException::class.java) { waiting.outcome }
        assertTrue("cashin.top_up: this step waits for a signature: sign its `bytes`" in error.message.orEmpty(), error.message)
    }

    @Test
    fun `where no signature could be made`() {
        val outcome = waiting.notSent(MOMENT).outcome
        assertEquals("not_sent", outcome.call.word)
        val again = cashin().prepareNext(assertInstanceOf(Next.Resend::class.java, outcome.next), moment = MOMENT).toSign()
        assertEquals(2, again.attempt)
    }

    @Test
    fun `documents are rebuilt whole`() {
        val config = mapOf("gateway" to "cashin", "environment" to "sandbox", "partner_id" to "CID1234567890", "channel_id" to "95521")
        Client.open(config).use { client ->
            val input = mapOf(
                "partner_reference_no" to "TOPUP-2025-000042",
                "amount" to 50_000,
                "customer_number" to "6281234567890",
                "channel" to "TOP_UP_E_WALLET_DANA",
            )
            assertEquals(client.prepare("cashin.top_up", input, MOMENT), waiting.toDocument())
            val made = signature(waiting.bytes)
            assertEquals(client.attachSignature(waiting.context, made), waiting.attachSignature(made).toDocument())
        }
    }

    @Test
    fun `another process may attach it`() {
        val made = signature(waiting.bytes)
        val step = cashin().attachSignature(waiting.context, made)
        assertEquals(waiting.attachSignature(made).toDocument(), step.toDocument())
        for ((client, context) in listOf(cashin() to step.context, faspay() to waiting.context, cashin() to "no context", duitku() to transfer().context)) {
            assertThrows(ContextException::class.java) { client.attachSignature(context, made) }
        }
    }

    @Test
    fun `every call begins with it`() {
        val client = cashin()
        client.prepareTopUpStatus(originalPartnerReferenceNo = "x").toSign()
        client.prepareAgain(waiting.context).toSign()
        val items = client.prepareMany("cashin.top_up", sequenceOf(TOP_UP, TOP_UP + ("amount" to 0), TOP_UP)).toList()
        assertEquals(listOf(true, false, true), items.map { it is PreparedItem.Ready && it.step is SignStep })
    }

    @Test
    fun `toString shows nothing secret or personal`() {
        val key = pem(MERCHANT.private)
        for (text in listOf(waiting, cashin(key)).map { "$it" }) assertFalse(waiting.stringToSign in text || "PRIVATE" in text || key.substring(40, 80) in text)
        assertEquals("SignStep(cashin.top_up: RSASSA-PKCS1-v1_5-SHA256 <${waiting.stringToSign.length} characters>)", "$waiting")
    }

    @Test
    fun `a wrong key is refused with the cure`() {
        for ((wrong, hint) in listOf("/etc/keys/private.pem" to "not the name of its file", pem(MERCHANT.public) to "this is a public key")) {
            val error = assertThrows(InvalidConfigException::class.java) { cashin(wrong) }
            assertEquals(listOf("private_key"), error.violations.map { it.path })
            assertTrue(hint in error.message.orEmpty() && wrong !in error.message.orEmpty(), error.message)
        }
    }

    private fun notified(pair: KeyPair, path: String = "/cb?a=1", body: ByteArray = NOTICE): Message {
        val text = Snap.sign(Snap.Scheme.ASYMMETRIC, AT, "POST", "/cb?a=1", NOTICE).stringToSign
        val made = Base64.getEncoder().encodeToString(signature(text.encodeToByteArray(), pair))
        return Message("POST", path, listOf("X-TIMESTAMP" to AT, "X-SIGNATURE" to made, "Content-Type" to "application/json"), body)
    }

    @Test
    fun `a notification is proven with the gateway's public key`() {
        val client = faspay(pem(GATEWAY.public))
        val notification = client.receive(notified(GATEWAY), MOMENT)
        assertEquals("TRF-1", assertInstanceOf(PaymentNotification::class.java, notification.fields).originalPartnerReferenceNo)
        assertEquals(true, notification.fresh)
        val altered = NOTICE.decodeToString().replace("50000", "90000").encodeToByteArray()
        for (forged in listOf(notified(MERCHANT), notified(GATEWAY, "/cb?a=2"), notified(GATEWAY, body = altered))) {
            assertThrows(ForgedNotificationException::class.java) { client.receive(forged, MOMENT) }
        }
        assertThrows(InvalidConfigException::class.java) { faspay().receive(notified(GATEWAY), MOMENT) }
        assertThrows(MalformedNotificationException::class.java) { cashin().receive(notified(GATEWAY), MOMENT) }
    }
}
