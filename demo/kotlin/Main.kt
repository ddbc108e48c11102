/** Pays people through the offline sandbox, over real HTTP, and shows every message. Fails if anything is not as expected. */
package demo

import id.salur.Call
import id.salur.InputException
import id.salur.Next
import id.salur.NextAction
import id.salur.Notification
import id.salur.State
import id.salur.duitku.CashOutBankCode
import id.salur.duitku.ClearingType
import id.salur.duitku.Duitku
import kotlin.system.exitProcess
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** Runs every part, then checks the ledger. */
fun main() {
    try {
        Shown.legend()
        Sandbox("--callback-delay", "200").use(::parts)
    } catch (error: Unexpected) {
        System.err.println("demo: failed: ${error.message}")
        exitProcess(1)
    }
    println(
        "\ndemo: ok: ten payments at four gateways, each made once; two lost answers found to be paid; " +
            "a forged and a changed callback, a wrong secret, a wrong key and a bad request refused",
    )
}

private fun parts(sandbox: Sandbox) {
    val duitku = Merchant.client(sandbox.url)
    Receiver(duitku).use { receiver ->
        sandbox.registerCallback("duitku", Merchant.USER_ID, "${receiver.url}/clearing")
        onlineTransfer(duitku)
        clearing(duitku, receiver)
        cashOut(duitku, receiver)
        lostAnswer(duitku, sandbox)
        forgedCallback(receiver)
        wrongSecret(Merchant.client(sandbox.url, "not-the-secret-key"))
        badRequest(duitku, sandbox)
    }
    snapParts(sandbox)
    sendmeParts(sandbox)
    ledger(sandbox)
}

/** Inquiry, transfer, status. */
private fun onlineTransfer(duitku: Duitku) {
    Shown.heading("Duitku, online transfer: whose account is it?")
    val inquiry = send(duitku.prepareInquiry(bankCode = "014", bankAccount = "8760673566", amount = 50_000))
    expect(inquiry, Call.ACCEPTED, null, NextAction.CONTINUE)
    Shown.heading("Duitku, online transfer: pay")
    val transfer = duitku.prepareNext(inquiry.next, mapOf("purpose" to "Gaji November")).request()
    expect(send(transfer), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
    Shown.heading("Duitku, online transfer: what became of it?")
    expect(send(duitku.prepareStatus(payment = transfer.context)), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
}

/** An H2H transfer waits for its callback, whose status nobody signed: so the status is asked. */
private fun clearing(duitku: Duitku, receiver: Receiver) {
    Shown.heading("Duitku, clearing by H2H: inquiry")
    val prepared = duitku.prepareClearingInquiry(
        bankCode = "009",
        bankAccount = "8760673466",
        amount = 2_500_000,
        type = ClearingType.H2H,
        purpose = "Vendor",
    )
    val inquiry = send(prepared)
    expect(inquiry, Call.ACCEPTED, null, NextAction.CONTINUE)
    Shown.heading("Duitku, clearing by H2H: transfer")
    val step = duitku.prepareNext(inquiry.next).request()
    expect(send(step), Call.ACCEPTED, State.PENDING, NextAction.WAIT)
    Shown.heading("Duitku, clearing by H2H: the callback")
    val notification = heard(receiver)
    Shown.said("it reports ${notification.reported?.word}; not signed: ${notification.uncovered.joinToString()}")
    val outcome = duitku.parse(step.context, notification).outcome
    expect(outcome, Call.ACCEPTED, State.UNKNOWN, NextAction.CHECK_STATUS)
    Shown.heading("Duitku, clearing by H2H: so the status is asked")
    expect(send(duitku.prepareNext(outcome.next)), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
}

/** One call makes the token; only a callback tells the end. */
private fun cashOut(duitku: Duitku, receiver: Receiver) {
    Shown.heading("Duitku, cash-out at Indomaret: one call takes the money")
    val step = duitku.prepareCashOut(
        bankCode = CashOutBankCode.INDOMARET,
        amount = 100_000,
        custRefNumber = "WD-${System.nanoTime()}",
        accountName = "Test Account",
        accountIdentity = "1234567889",
        phoneNumber = "082211789110",
        callbackUrl = "${receiver.url}/cash-out",
    ).request()
    val outcome = send(step)
    expect(outcome, Call.ACCEPTED, State.PENDING, NextAction.WAIT)
    expect(outcome.answer?.token.orEmpty().matches(Regex("[0-9]+"))) { "the cash-out has no token" }
    Shown.heading("Duitku, cash-out: the callback, whose status nobody signed, and no status call: a person must look")
    val ended = duitku.parse(step.context, heard(receiver)).outcome
    expect(ended, Call.ACCEPTED, State.UNKNOWN, NextAction.ASK_HUMAN)
    Shown.said((ended.next as Next.AskHuman).question)
}

/** The money moves and nobody hears of it: unknown, until the prefilled status call finds out. Never paid again. */
private fun lostAnswer(duitku: Duitku, sandbox: Sandbox) {
    Shown.heading("Duitku: a transfer whose answer is lost after the money moved")
    val inquiry = send(duitku.prepareInquiry(bankCode = "008", bankAccount = "8760673566", amount = 75_000, purpose = "Refund 17"))
    sandbox.setFault("duitku.transfer", "lose-answer-after-booking")
    val outcome = send(duitku.prepareNext(inquiry.next))
    expect(outcome, Call.NO_ANSWER, State.UNKNOWN, NextAction.CHECK_STATUS)
    Shown.heading("Duitku: so the status is asked, as `next` says (a real program waits until `next.after`)")
    expect(send(duitku.prepareNext(outcome.next)), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
    val made = sandbox.payments().filter { it.amount == 75_000L }.map { it.made }
    Shown.said("the ledger says: made ${made.firstOrNull()} time(s)")
    expect(made == listOf(1)) { "the lost transfer was made $made times" }
}

/** Somebody without the key says that a transfer succeeded. */
private fun forgedCallback(receiver: Receiver) {
    Shown.heading("Duitku: a forged callback")
    val forged = buildJsonObject {
        put("disburseId", "1")
        put("userId", Merchant.USER_ID)
        put("email", Merchant.EMAIL)
        put("bankCode", "009")
        put("bankAccount", "8760673466")
        put("amountTransfer", 900_000_000)
        put("accountName", "Test Account")
        put("custRefNumber", "000000000001")
        put("statusCode", "00")
        put("statusDesc", "Success")
        put("errorMessage", "")
        put("signature", "0".repeat(64))
    }
    val status = LocalHttp.exchange("POST", "${receiver.url}/clearing", "$forged").statusCode()
    Shown.refused("/clearing", "$forged", status)
    expect(status == 400 && receiver.isEmpty) { "the forged callback was taken" }
    Shown.said("refused: its signature does not prove its sender")
}

/** The gateway refuses what another key signed. */
private fun wrongSecret(duitku: Duitku) {
    Shown.heading("Duitku: a wrong secret key, refused by the gateway")
    val outcome = send(duitku.prepareBalance())
    expect(outcome, Call.REFUSED, null, NextAction.FIX)
    Shown.said("${outcome.code}: ${outcome.meaning}")
    expect(outcome.code == "-191") { "the wrong secret was answered with ${outcome.code}" }
}

/** Every mistake at once, and nothing is sent. */
private fun badRequest(duitku: Duitku, sandbox: Sandbox) {
    Shown.heading("Duitku: a bad request, refused before sending")
    val before = sandbox.calls()
    val found = try {
        duitku.prepareInquiry(bankCode = "000", bankAccount = "8760-673566", amount = 500)
        emptySet()
    } catch (error: InputException) {
        Shown.said(error.message)
        error.violations.map { it.path to it.rule.word }.toSet()
    }
    val wanted = setOf("bank_code" to "bank_unknown", "bank_account" to "characters", "amount" to "minimum")
    expect(found == wanted) { "other violations than expected: $found" }
    expect(sandbox.calls() == before) { "the bad request was sent" }
}

/** What was really paid, says the sandbox. */
private fun ledger(sandbox: Sandbox) {
    Shown.heading("The sandbox's ledger: what was really paid")
    val made = sandbox.payments().filter { it.made > 0 }
    for (payment in made) Shown.said("${payment.gateway} ${payment.channel} ${payment.reference}: Rp${payment.amount}, made ${payment.made} time(s)")
    val found = made.groupingBy { "${it.gateway} ${it.kind} ${it.made}" }.eachCount()
    val wanted = mapOf(
        "duitku online 1" to 2,
        "duitku clearing 1" to 1,
        "duitku cashout 1" to 1,
        "faspay_snap transfer 1" to 2,
        "cashin topup 1" to 2,
        "faspay_sendme transfer 1" to 1,
        "faspay_sendme cashout 1" to 1,
    )
    expect(found == wanted) { "the ledger shows other payments: $found" }
}

/** The next callback. */
fun heard(receiver: Receiver): Notification<*> =
    receiver.next().also { Shown.callback(it.message, it.reply) }
