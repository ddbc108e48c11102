/** The part of the demo at SendMe's older interface: a token comes before the first call, an account is registered before it is paid. */
package demo

import id.salur.Call
import id.salur.NextAction
import id.salur.State
import id.salur.faspaysendme.CashOutBeneficiaryBankCode
import id.salur.faspaysendme.FaspaySendme

/** Every part, by the sandbox's own merchant. */
fun sendmeParts(sandbox: Sandbox) {
    Merchant.sendme(sandbox.url, sandbox.publicKeyOf("faspay_sendme", Merchant.SENDME_KEY)).use { sendme ->
        Receiver(sendme).use { receiver -> registeredTransfer(sendme, receiver) }
        cashAtMachine(sendme)
    }
}

/** Registration, confirmation, transfer, notification, status. Each service takes a token first, which the client remembers. */
private fun registeredTransfer(sendme: FaspaySendme, receiver: Receiver) {
    Shown.heading("SendMe, bank transfer: register the account. A token comes first, as a request of its own")
    val first = sendme.prepareRegistration(
        beneficiaryAccount = "8760673566",
        beneficiaryAccountName = "Jane Roe",
        beneficiaryVaName = "Jane Roe",
        beneficiaryBankCode = "014",
        beneficiaryBankBranch = "KCP Kota",
        beneficiaryRegionCode = "0102",
        beneficiaryCountryCode = "ID",
        beneficiaryPurposeCode = "1",
    ).request()
    expect(first.method == "GET" && first.body == null) { "no token was asked for" }
    val registration = send(first)
    expect(registration, Call.ACCEPTED, null, NextAction.CONTINUE)
    Shown.heading("SendMe, bank transfer: the bank knows this name, so confirm it")
    val confirmation = send(sendme.prepareNext(registration.next))
    expect(confirmation, Call.ACCEPTED, null, NextAction.CONTINUE)
    Shown.heading("SendMe, bank transfer: pay. Accepted is not yet paid: it waits for the notification")
    val wanted = mapOf("trxNo" to number(), "amount" to 50_000, "trxDesc" to "Gaji November", "callbackUrl" to "${receiver.url}/sendme")
    val step = sendme.prepareNext(confirmation.next, wanted).request()
    expect(send(step), Call.ACCEPTED, State.PENDING, NextAction.WAIT)
    Shown.heading("SendMe, bank transfer: the notification, proven with the merchant's secrets")
    val notification = heard(receiver)
    Shown.said("it reports ${notification.reported?.word}: its signature leaves out the blanks inside of texts, so it is a hint")
    val outcome = sendme.parse(step.context, notification).outcome
    expect(outcome, Call.ACCEPTED, State.UNKNOWN, NextAction.CHECK_STATUS)
    Shown.heading("SendMe, bank transfer: so the status is asked")
    expect(settled(sendme, outcome), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
}

/** Cash at Permata's machines: the code comes encrypted. The transfer's token serves here too: it is the same service. */
private fun cashAtMachine(sendme: FaspaySendme) {
    Shown.heading("SendMe, cash at an ATM: the client remembers its token")
    val prepared = sendme.prepareCashOut(
        beneficiaryBankCode = CashOutBeneficiaryBankCode.C013,
        beneficiaryPhone = "081234567890",
        beneficiaryName = "Jane Roe",
        trxNo = number(),
        amount = 100_000,
        trxDesc = "Gaji",
        callbackUrl = "http://127.0.0.1:9/nobody",
    )
    val outcome = send(prepared)
    expect(outcome, Call.ACCEPTED, State.PENDING, NextAction.WAIT)
    val code = outcome.answer?.decodedCashoutCode.orEmpty()
    expect(code.matches(Regex("[0-9]+"))) { "the code was not decoded" }
    Shown.said("the code, decoded with Faspay's public key: ${"•".repeat(code.length)}: whoever shows it collects the cash")
    expect(settled(sendme, outcome), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
}

/** A number of one payment, and of no other: transfers take digits alone. */
private fun number(): String = "${System.currentTimeMillis()}${System.nanoTime() % 1_000_000_000}"
