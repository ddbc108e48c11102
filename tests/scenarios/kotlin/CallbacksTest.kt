package scenarios

import demo.LocalHttp
import demo.Merchant
import demo.Receiver
import id.salur.ContextException
import id.salur.ForgedNotificationException
import id.salur.Message
import id.salur.State
import id.salur.duitku.CashOutBankCode
import id.salur.duitku.CashOutCallback
import id.salur.duitku.ClearingCallback
import id.salur.duitku.ClearingType
import java.math.BigDecimal
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.EnumSource
import org.junit.jupiter.params.provider.ValueSource

private val CHECK = listOf("accepted", "unknown", "check_status")

/** Callbacks that the gateway sends over real HTTP, and others that it never sent. */
class CallbacksTest : Scenario() {
    private val receiver = Receiver(duitku)

    init {
        sandbox.registerCallback("duitku", Merchant.USER_ID, "${receiver.url}/clearing")
    }

    @AfterAll
    fun stopReceiver() = receiver.close()

    @ParameterizedTest
    @EnumSource
    fun `H2H is pending, ends with its callback, and a status call`(sender: Sender) {
        val (disburseId, context) = pendingTransfer(sender)
        val notification = receiver.next()
        assertEquals("duitku.clearing_callback" to State.SUCCEEDED, notification.operation to notification.reported)
        assertEquals(BigDecimal("2500000"), (notification.fields as ClearingCallback).amount)
        val heard = duitku.parse(context, notification).outcome
        assertEquals(CHECK, heard.believed())
        assertEquals(listOf("accepted", "succeeded", "done"), sender.send(duitku.prepareNext(heard.next)).believed())
        assertEquals(listOf(1), sandbox.made(disburseId))
    }

    @Test
    fun `what its signature leaves open is believed of nothing, what it covers cannot be altered`() {
        val (_, context) = pendingTransfer(Sender.OK_HTTP_SEND_ONCE)
        val real = receiver.next().message
        val failed = duitku.receive(altered(real, "\"statusCode\":\"00\"", "\"statusCode\":\"01\""))
        assertEquals(State.FAILED, failed.reported)
        assertTrue("statusCode" in failed.uncovered)
        assertEquals(CHECK, duitku.parse(context, failed).outcome.believed())
        for ((from, to) in listOf("2500000" to "9500000", "8760673466" to "8760673467", "Test Account" to "Other Account")) {
            assertThrows(ForgedNotificationException::class.java) { duitku.receive(altered(real, from, to)) }
        }
    }

    @ParameterizedTest
    @CsvSource("082211789110, succeeded", "082211789250, failed")
    fun `a cash-out ends with a person`(phone: String, reported: String) {
        val reference = "WD/$phone"
        val step = duitku.prepareCashOut(
            bankCode = CashOutBankCode.POS_INDONESIA,
            amount = 75_000,
            custRefNumber = reference,
            accountName = "Test Account",
            accountIdentity = "1234567889",
            phoneNumber = phone,
            callbackUrl = "${receiver.url}/cash-out",
        ).request()
        val outcome = send(step)
        assertEquals(listOf("accepted", "pending", "wait"), outcome.believed())
        assertNotNull(outcome.answer?.pin)
        val notification = receiver.next()
        assertEquals(reference to reported, notification.references["custRefNumber"] to notification.reported?.word)
        assertEquals(reference, (notification.fields as CashOutCallback).custRefNumber)
        assertEquals(listOf("accepted", "unknown", "ask_human"), duitku.parse(step.context, notification).outcome.believed())
        assertThrows(ContextException::class.java) { duitku.prepareAgain(step.context) }
        assertThrows(ForgedNotificationException::class.java) { duitku.receive(altered(notification.message, reference, "WD/0")) }
        assertEquals(1, sandbox.made(reference).size)
    }

    @ParameterizedTest
    @ValueSource(
        strings = [
            """{"disburseId":"1","userId":3551,"email":"test@chakratechnology.com","bankCode":"009","bankAccount":"8760673466",""" +
                """"amountTransfer":2500000,"accountName":"Test Account","custRefNumber":"1","statusCode":"00","statusDesc":"Success",""" +
                """"errorMessage":"","signature":"0000000000000000000000000000000000000000000000000000000000000000"}""",
            "not JSON",
            "",
        ],
    )
    fun `a forged callback over HTTP is refused`(body: String) {
        assertEquals(400, LocalHttp.exchange("POST", "${receiver.url}/clearing", body).statusCode())
        assertTrue(receiver.isEmpty)
    }

    /** The id and the context of a transfer whose callback is on its way. */
    private fun pendingTransfer(sender: Sender): Pair<String, String> {
        val prepared = duitku.prepareClearingInquiry(
            bankCode = "009",
            bankAccount = "8760673466",
            amount = 2_500_000,
            type = ClearingType.H2H,
            purpose = "x",
        )
        val inquiry = sender.send(prepared)
        val step = duitku.prepareNext(inquiry.next).request()
        assertEquals(listOf("accepted", "pending", "wait"), sender.send(step).believed())
        return inquiry.prefilled("disburseId") to step.context
    }

    private fun altered(message: Message, from: String, to: String): Message {
        val body = message.body.decodeToString()
        assertTrue(from in body) { "$from is not in $body" }
        return Message(message.method, message.path, message.headers, body.replace(from, to).encodeToByteArray())
    }
}
