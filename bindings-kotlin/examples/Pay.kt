/** Pays one person with java.net.http: `PayKt http://127.0.0.1:8400`, the address of a sandbox. */

import id.salur.Fields
import id.salur.Next
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.State
import id.salur.Step
import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import id.salur.http.sendOnce
import java.io.File
import java.util.logging.ConsoleHandler
import java.util.logging.Level
import java.util.logging.Logger
import kotlin.system.exitProcess

private val LOG: Logger = Logger.getLogger("salur") // tells at FINE why something was not sent

/** Writes the context down before anything is sent: with it, a crash can be mended. Yours is a database. */
private fun store(step: RequestStep<*>) = File(System.getProperty("contexts", "contexts.jsonl")).appendText("${step.context}\n")

/** Sends, once, what is to be sent, until there is an outcome. */
private fun <A : Fields> send(first: Step<A>): Outcome<A> {
    var step = first
    while (step is RequestStep) {
        store(step)
        step = sendOnce(step)
    }
    return step.outcome.also { println(it) }
}

fun main(arguments: Array<String>) {
    LOG.level = Level.FINE
    LOG.addHandler(ConsoleHandler().apply { level = Level.FINE })
    val sandbox = arguments.firstOrNull() ?: System.getenv("SALUR_SANDBOX")
    val duitku = Duitku( // Duitku's public test merchant
        environment = Environment.SANDBOX,
        userId = 3551,
        email = "test@chakratechnology.com",
        secretKey = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
        disbursementUrl = "$sandbox/webapi/api",
    )
    val inquiry = send(duitku.prepareInquiry(bankCode = "014", bankAccount = "8760673566", amount = 50_000))
    val disburseId = inquiry.answer?.disburseId
    if (inquiry.next !is Next.Continue || disburseId == null) exitProcess(1)
    val transfer = duitku.prepareNext(inquiry.next, mapOf("purpose" to "Invoice 17"))
    var outcome = send(transfer)
    while (true) {
        val next = outcome.next as? Next.CheckStatus ?: break
        Thread.sleep(maxOf(0, (next.after ?: 0) - System.currentTimeMillis()))
        outcome = send(duitku.prepareNext(next))
    }
    // The same question at any later time, with nothing but what was stored.
    val status = send(duitku.prepareStatus(disburseId, payment = (transfer as RequestStep).context))
    exitProcess(if (status.payment?.state == State.SUCCEEDED) 0 else 1)
}
