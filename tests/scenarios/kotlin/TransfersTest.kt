package scenarios

import id.salur.Fields
import id.salur.Moment
import id.salur.Next
import id.salur.NextAction
import id.salur.PreparedItem
import id.salur.RequestStep
import id.salur.Salur
import id.salur.State
import id.salur.Step
import id.salur.duitku.ClearingType
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.EnumSource
import org.junit.jupiter.params.provider.ValueSource

private val PAID = listOf("accepted", "succeeded", "done")
private val OPEN = listOf("refused", "unknown", "check_status")

/** Transfers over real HTTP, judged by the sandbox's own ledger. */
class TransfersTest : Scenario() {
    @ParameterizedTest
    @EnumSource
    fun `an online transfer with each HTTP client`(sender: Sender) {
        val inquiry = sender.send(duitku.prepareInquiry(bankCode = "014", bankAccount = "8760673566", amount = 50_000))
        assertEquals(listOf("accepted", null, "continue"), inquiry.believed())
        assertEquals(listOf("purpose"), (inquiry.next as Next.Continue).missing)
        val step = duitku.prepareNext(inquiry.next, mapOf("purpose" to "Gaji / November – café")).request()
        assertEquals(PAID, sender.send(step).believed())
        assertEquals(PAID, sender.send(duitku.prepareStatus(payment = step.context)).believed())
        assertEquals(listOf(1), sandbox.made(inquiry.prefilled("disburseId")))
    }

    @Test
    fun `a name padded with blanks goes back unchanged`() {
        val inquiry = send(duitku.prepareInquiry(bankCode = "014", bankAccount = "9912345678", amount = 10_000, purpose = "x"))
        assertTrue(inquiry.prefilled("accountName").endsWith("  "))
        assertEquals(PAID, send(duitku.prepareNext(inquiry.next)).believed())
    }

    @ParameterizedTest
    @CsvSource(
        "8760673559, LD, refused, unknown, check_status",
        "8760673560, 91, refused, unknown, check_status",
        "8760673561, TO, refused, unknown, check_status",
        "8760673562, -510, refused, failed, new_payment",
        "8760673563, 89, refused, unknown, check_status",
        "8760673564, 68, accepted, pending, check_status",
        "8760673565, -100, refused, unknown, check_status",
    )
    fun `the documented transfers`(account: String, code: String, call: String, state: String, action: String) {
        val inquiry = send(duitku.prepareInquiry(bankCode = "014", bankAccount = account, amount = 50_000, purpose = "x"))
        val outcome = send(duitku.prepareNext(inquiry.next))
        assertEquals(listOf(code, call, state, action), listOf(outcome.code) + outcome.believed())
    }

    @ParameterizedTest
    @ValueSource(strings = ["8760673511", "8760673512", "8760673513", "8760673514", "8760673515"])
    fun `the documented inquiries leave nothing open`(account: String) {
        val outcome = send(duitku.prepareInquiry(bankCode = "014", bankAccount = account, amount = 50_000))
        assertEquals(listOf("refused", null, "resend"), outcome.believed())
    }

    @Test
    fun `a time-out at the bank is unknown, and its status tells that it was paid`() {
        val inquiry = send(duitku.prepareInquiry(bankCode = "014", bankAccount = "8760673561", amount = 50_000, purpose = "x"))
        val outcome = send(duitku.prepareNext(inquiry.next))
        assertEquals(OPEN, outcome.believed())
        assertEquals(PAID, send(duitku.prepareNext(outcome.next)).believed())
        assertEquals(listOf(1), sandbox.made(inquiry.prefilled("disburseId")))
    }

    @Test
    fun `a second attempt is refused and believed of nothing`() {
        val inquiry = send(duitku.prepareInquiry(bankCode = "014", bankAccount = "8760673566", amount = 50_000, purpose = "x"))
        val first = duitku.prepareNext(inquiry.next).request()
        assertEquals(State.SUCCEEDED, send(first).payment?.state)
        val again = send(duitku.prepareAgain(first.context))
        assertEquals(listOf("-142") + OPEN, listOf(again.code) + again.believed())
        assertEquals(2, again.payment?.attempt)
        assertEquals(PAID, send(duitku.prepareNext(again.next)).believed())
        assertEquals(listOf(1), sandbox.made(inquiry.prefilled("disburseId")))
    }

    @ParameterizedTest
    @EnumSource(names = ["LLG", "BIFAST", "RTGS"])
    fun `clearing without a callback`(type: ClearingType) {
        val amount = if (type == ClearingType.RTGS) 100_000_000L else 2_500_000L
        val inquiry = send(duitku.prepareClearingInquiry(bankCode = "014", bankAccount = "8760673466", amount = amount, type = type, purpose = "x"))
        val outcome = send(duitku.prepareNext(inquiry.next))
        assertEquals(PAID, outcome.believed())
        assertEquals(type != ClearingType.BIFAST, outcome.payment?.canBeReturned)
        assertEquals(listOf(1), sandbox.made(inquiry.prefilled("disburseId")))
    }

    @Test
    fun `a stale copy is refused and believed of nothing`() {
        val inquiry = send(duitku.prepareInquiry(bankCode = "014", bankAccount = "8760673566", amount = 50_000, purpose = "x"))
        val now = Moment.fresh()
        val stale = duitku.prepareNext(inquiry.next, moment = Moment(now.now - 6 * 60_000, now.entropy))
        val outcome = Sender.JAVA_HTTP.send(stale) // `sendOnce` would not send it
        assertEquals(listOf("-960") + OPEN, listOf(outcome.code) + outcome.believed())
        assertEquals(listOf("not_sent", "unknown", "resend"), send(stale).believed())
    }

    @Test
    fun `balance and banks`() {
        val balance = send(duitku.prepareBalance())
        assertNotNull(balance.answer?.effectiveBalance)
        assertEquals(NextAction.DONE, balance.next.action)
        val listed = send(duitku.prepareBanks()).answer?.banks.orEmpty().map { it.bankCode }.toSet()
        val banks = ((Salur.catalog().getValue("gateways") as JsonArray)[0] as JsonObject).getValue("banks") as JsonArray
        val known = banks.map { it as JsonObject }.filter { it["in_list"] == JsonPrimitive(true) }
        assertEquals(known.map { (it["code"] as JsonPrimitive).content }.toSet(), listed)
    }

    @Test
    fun `a whole batch with one bad row`() {
        val rows = List(20) { mapOf("bankCode" to "014", "bankAccount" to "8760673566", "amount" to if (it == 7) 1 else 10_000 + it) }
        val items = duitku.prepareMany("duitku.inquiry", rows.asSequence()).toList()
        assertEquals(listOf(7), items.indices.filter { items[it] is PreparedItem.Refused })
        val codes = items.filterIsInstance<PreparedItem.Ready<Step<Fields>>>().map { send(it.step as RequestStep).code }
        assertEquals(List(19) { "00" }, codes)
    }
}
