/** The part of the demo at the gateways of the national standard SNAP, whose requests RSA keys sign. Accepted is not yet paid there. */
package demo

import id.salur.Call
import id.salur.Fields
import id.salur.GatewayClient
import id.salur.KeyedStep
import id.salur.Next
import id.salur.NextAction
import id.salur.Outcome
import id.salur.SignStep
import id.salur.State
import id.salur.cashin.Cashin
import id.salur.cashin.Channel
import id.salur.cashin.TopUpAnswer
import id.salur.faspaysnap.FaspaySnap

private const val WALLET = "6281234567890"

/** Every part, by merchants whose keys are made here. */
fun snapParts(sandbox: Sandbox) {
    val pair = KeyPair()
    val faspayPublicKey = sandbox.registerKey("faspay_snap", Merchant.FASPAY_ID, pair.publicPem)
    sandbox.registerKey("cashin", Merchant.CASHIN_ID, pair.publicPem)
    Merchant.faspay(sandbox.url, faspayPublicKey, pair.privatePem).use { faspay ->
        Receiver(faspay).use { receiver -> bankTransfer(faspay, receiver) }
        lostTransfer(faspay, sandbox)
    }
    Merchant.cashin(sandbox.url, pair.privatePem).use(::topUp)
    Merchant.cashin(sandbox.url).use { cashin -> keyElsewhere(cashin, pair) }
    Merchant.cashin(sandbox.url, KeyPair().privatePem).use { cashin -> wrongKey(cashin, sandbox) }
}

/** Inquiry, transfer, notification, status; then the same notification with one digit changed. */
private fun bankTransfer(faspay: FaspaySnap, receiver: Receiver) {
    Shown.heading("Faspay, bank transfer: whose account is it?")
    val prepared = faspay.prepareAccountInquiry(
        beneficiaryBankCode = "008",
        beneficiaryAccountNo = "60004400184",
        partnerReferenceNo = reference(),
    )
    val inquiry = send(prepared)
    expect(inquiry, Call.ACCEPTED, null, NextAction.CONTINUE)
    Shown.heading("Faspay, bank transfer: pay. Accepted is not yet paid")
    val wanted = mapOf("amount" to 50_000, "callbackUrl" to "${receiver.url}/faspay", "transactionDescription" to "Gaji November")
    val step = faspay.prepareNext(inquiry.next, wanted).request()
    expect(send(step), Call.ACCEPTED, State.PENDING, NextAction.CHECK_STATUS)
    Shown.heading("Faspay, bank transfer: the notification, proven with Faspay's public key")
    val notification = heard(receiver)
    Shown.said("it reports ${notification.reported?.word}: no page of Faspay's describes it, so it is a hint")
    val outcome = faspay.parse(step.context, notification).outcome
    expect(outcome, Call.ACCEPTED, State.UNKNOWN, NextAction.CHECK_STATUS)
    Shown.heading("Faspay, bank transfer: so the status is asked")
    expect(settled(faspay, outcome), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)

    Shown.heading("Faspay, bank transfer: the same notification with one digit changed")
    val message = notification.message
    val changed = message.body.decodeToString().replace("50000.00", "90000.00")
    val signing = message.headers.filter { (name, _) -> name.startsWith("x-", ignoreCase = true) }
    val status = LocalHttp.exchange("POST", "${receiver.url}${message.path}", changed, signing).statusCode()
    Shown.refused(message.path, changed, status)
    expect(status == 400 && receiver.isEmpty) { "the changed notification was taken" }
    Shown.said("refused: its signature does not prove its sender")
}

/** The money moves and nobody hears of it: unknown, until the status finds out. Never paid again. */
private fun lostTransfer(faspay: FaspaySnap, sandbox: Sandbox) {
    Shown.heading("Faspay: a transfer whose answer is lost after it was accepted")
    val reference = reference()
    sandbox.setFault("faspay_snap.transfer", "lose-answer-after-booking")
    val prepared = faspay.prepareTransfer(
        partnerReferenceNo = reference,
        amount = 75_000,
        beneficiaryAccountName = "CONTOH DAHLIA TANJUNG",
        beneficiaryAccountNo = "60004400184",
        beneficiaryBankCode = "008",
        callbackUrl = "http://127.0.0.1:9/nobody",
    )
    val outcome = send(prepared)
    expect(outcome, Call.NO_ANSWER, State.UNKNOWN, NextAction.CHECK_STATUS)
    Shown.heading("Faspay: so the status is asked, as `next` says (a real program waits until `next.after`)")
    expect(settled(faspay, outcome), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
    val made = sandbox.made(reference)
    Shown.said("the ledger says: made ${made.joinToString()} time(s)")
    expect(made == listOf(1)) { "the lost transfer was made $made times" }
}

/** Inquiry, top-up, and its status until that is an end: no notification comes. */
private fun topUp(cashin: Cashin) {
    Shown.heading("Cash In, e-wallet: whose wallet is it?")
    val inquiry = send(cashin.prepareAccountInquiry(reference(), amount = 25_000, customerNumber = WALLET, Channel.TOP_UP_E_WALLET_DANA))
    expect(inquiry, Call.ACCEPTED, null, NextAction.CONTINUE)
    Shown.heading("Cash In, e-wallet: fill it. Accepted is not yet paid")
    val outcome = send(cashin.prepareNext(inquiry.next))
    expect(outcome, Call.ACCEPTED, State.PENDING, NextAction.CHECK_STATUS)
    Shown.heading("Cash In, e-wallet: what became of it?")
    expect(settled(cashin, outcome), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
}

/** The client has no key: each step waits for a signature, which the JVM's own crypto makes here in a KMS's place. */
private fun keyElsewhere(cashin: Cashin, pair: KeyPair) {
    Shown.heading("Cash In: a private key that lives elsewhere signs")
    val sign = { step: KeyedStep<Fields> ->
        expect(step is SignStep) { "it did not ask for a signature" }
        step as SignStep
        Shown.said("to sign (${step.algorithm}): ${step.stringToSign}")
        pair.signed(step)
    }
    val outcome = send(sign(filled(cashin, 30_000)))
    expect(outcome, Call.ACCEPTED, State.PENDING, NextAction.CHECK_STATUS)
    expect(settled(cashin, outcome, sign), Call.ACCEPTED, State.SUCCEEDED, NextAction.DONE)
}

/** The gateway refuses what another key signed, and the sandbox says why. */
private fun wrongKey(cashin: Cashin, sandbox: Sandbox) {
    Shown.heading("Cash In: a signature by a wrong key, refused by the gateway")
    val outcome = send(filled(cashin, 50_000))
    expect(outcome, Call.REFUSED, State.FAILED, NextAction.FIX)
    Shown.said("${outcome.code}: ${outcome.meaning}")
    val why = sandbox.explanation()
    Shown.said("the sandbox says: $why")
    expect(outcome.code == "4013800" && Merchant.CASHIN_ID in why) { "the wrong key was answered with ${outcome.code}, $why" }
}

/** A top-up of a wallet. */
private fun filled(cashin: Cashin, amount: Long): KeyedStep<TopUpAnswer> =
    cashin.prepareTopUp(reference(), amount, customerNumber = WALLET, Channel.TOP_UP_E_WALLET_DANA)

/** Asks until there is an end; `sign` signs where the key lives elsewhere. */
fun settled(
    client: GatewayClient<*, *>,
    first: Outcome<*>,
    sign: (KeyedStep<Fields>) -> KeyedStep<Fields> = { it },
): Outcome<*> {
    var outcome = first
    while (outcome.next is Next.CheckStatus || outcome.next is Next.Wait) {
        Thread.sleep(100)
        outcome = send(sign(client.prepareNext(outcome.next)))
    }
    return outcome
}

/** A reference of one payment, and of no other. */
private fun reference(): String = "DEMO-${System.nanoTime()}"
