import id.salur.ForgedNotificationException
import id.salur.Message
import id.salur.NotificationException
import id.salur.RequestStep
import id.salur.State
import id.salur.duitku.CashOutCallback
import java.security.MessageDigest
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Notifications: proven, read, replied to, and parsed with the payment that they are about. */
class NotificationsTest {
    private val duitku = duitku()

    /** A signed cash-out callback. */
    private val body = buildJsonObject {
        put("disburseId", "23042")
        put("email", EMAIL)
        put("bankCode", "2010")
        put("amountTransfer", 50_000)
        put("accountName", OWNER)
        put("custRefNumber", "000000001278")
        put("phoneNumber", "082211789110")
        put("statusCode", "00")
        put("statusDesc", "Success")
        put("errorMessage", "")
        put("signature", sha256("${EMAIL}23042000000001278$SECRET"))
    }.toString().encodeToByteArray()

    /** The payment that the callback is about. */
    private fun cashOut(): RequestStep<*> = duitku.prepare(
        "duitku.cash_out",
        mapOf(
            "amount" to 50_000,
            "custRefNumber" to "000000001278",
            "bankCode" to "2010",
            "accountName" to OWNER,
            "accountIdentity" to "3171000000000001",
            "phoneNumber" to "082211789110",
        ),
        MOMENT,
    ).request()

    @Test
    fun `a notification`() {
        val notification = duitku.receive("POST", "/callback?token=rahasia", mapOf("Content-Type" to listOf("application/json")), body, MOMENT)
        assertEquals("duitku.cash_out_callback", notification.operation)
        assertEquals("23042", notification.references["disburseId"])
        assertEquals(OWNER, assertInstanceOf(CashOutCallback::class.java, notification.fields).accountName)
        assertNull(notification.fresh)
        assertTrue("statusCode" in notification.uncovered && "disburseId" in notification.covered)
        assertArrayEquals("SUCCESS".encodeToByteArray(), notification.reply.body)
        assertTrue(notification.reply.headers.any { it.first == "Content-Type" })
        assertArrayEquals(body, notification.message.body)
        val text = notification.toString()
        for (hidden in listOf(OWNER, "23042", "rahasia", "082211789110")) assertFalse(hidden in text, text)
        assertTrue("<${body.size} bytes>" in text)
    }

    @Test
    fun `it is parsed with its payment`() {
        val message = Message("POST", "/", emptyList(), body)
        val notification = duitku.receive(message, MOMENT)
        val outcome = duitku.parse(cashOut().context, notification, MOMENT).outcome
        assertEquals(listOf(true, State.SUCCEEDED), listOf(outcome.payment?.matched, outcome.payment?.reported))
        assertInstanceOf(CashOutCallback::class.java, outcome.answer)
        assertEquals(documents().receive(message, MOMENT), notification.toDocument())
        assertEquals(documents().parse(cashOut().context, notification, MOMENT)["outcome"], outcome.toDocument())
    }

    @Test
    fun `a forged one is refused`() {
        val changed = body.decodeToString().replace("1278", "1279").encodeToByteArray()
        assertThrows(ForgedNotificationException::class.java) { duitku.receive(Message("POST", "/", emptyList(), changed)) }
        assertThrows(NotificationException::class.java) { duitku.receive(Message("POST", "/", emptyList(), byteArrayOf(-1) + body)) }
    }

    private fun sha256(text: String): String =
        MessageDigest.getInstance("SHA-256").digest(text.encodeToByteArray()).joinToString("") { "%02x".format(it) }
}
