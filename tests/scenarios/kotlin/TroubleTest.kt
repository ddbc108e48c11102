package scenarios

import demo.Merchant
import id.salur.InputException
import id.salur.Next
import java.net.InetAddress
import java.net.ServerSocket
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource

private val PAID = listOf("accepted", "succeeded", "done")

/** What goes wrong before, at and after sending; money moves once at most. */
class TroubleTest : Scenario() {
    @Test
    fun `a bad request is refused with every mistake, and nothing is sent`() {
        val before = sandbox.calls()
        val error = assertThrows(InputException::class.java) {
            duitku.prepareInquiry(bankCode = "000", bankAccount = "8760-673566", amount = 500)
        }
        val wanted = setOf("bank_code" to "bank_unknown", "bank_account" to "characters", "amount" to "minimum")
        assertEquals(wanted, error.violations.map { it.path to it.rule.word }.toSet())
        assertEquals(before, sandbox.calls())
    }

    @ParameterizedTest
    @EnumSource
    fun `a wrong secret is refused by the gateway`(sender: Sender) {
        val outcome = Merchant.client(sandbox.url, "not-the-secret-key").use { sender.send(it.prepareBalance()) }
        assertEquals(listOf("-191", "refused", null, "fix"), listOf(outcome.code) + outcome.believed())
    }

    @ParameterizedTest
    @EnumSource
    fun `a lost answer is unknown until the status tells that it was paid`(sender: Sender) {
        val inquiry = sender.send(duitku.prepareInquiry(bankCode = "008", bankAccount = "8760673566", amount = 75_000, purpose = "x"))
        sandbox.setFault("duitku.transfer", "lose-answer-after-booking")
        val outcome = sender.send(duitku.prepareNext(inquiry.next))
        assertEquals(listOf("no_answer", "unknown", "check_status"), outcome.believed())
        assertEquals(listOf(1), sandbox.made(inquiry.prefilled("disburseId")))
        assertEquals(PAID, sender.send(duitku.prepareNext(outcome.next)).believed())
        assertEquals(listOf(1), sandbox.made(inquiry.prefilled("disburseId")))
    }

    @ParameterizedTest
    @EnumSource
    fun `a gateway that is not there was sent nothing, and the same payment is sent again`(sender: Sender) {
        val inquiry = sender.send(duitku.prepareInquiry(bankCode = "008", bankAccount = "8760673566", amount = 75_000, purpose = "x"))
        val outcome = Merchant.client(nobody()).use { absent -> sender.send(absent.prepareNext(inquiry.next)) }
        assertEquals(listOf("not_sent", "unknown", "resend"), outcome.believed())
        val step = duitku.prepareNext(outcome.next as Next.Resend).request()
        assertEquals(2, step.attempt)
        assertEquals(emptyList<Int>(), sandbox.made(inquiry.prefilled("disburseId")).filter { it > 0 })
        assertEquals(PAID, sender.send(step).believed())
        assertEquals(listOf(1), sandbox.made(inquiry.prefilled("disburseId")))
    }

    /** An address where nobody listens. */
    private fun nobody(): String = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { "http://127.0.0.1:${it.localPort}" }
}
