/** Pays one person with OkHttp: `PayOkHttpKt http://127.0.0.1:8400`, the address of a sandbox. On Android call `send` off the main thread. */

import id.salur.Fields
import id.salur.Next
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.State
import id.salur.Step
import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import id.salur.okhttp.sendOnce
import java.io.File
import kotlin.system.exitProcess
import okhttp3.OkHttpClient

private val HTTP = OkHttpClient() // `sendOnce` sets its time-outs, and allows no redirects and no retries

/** Writes the context down before anything is sent: with it, a crash can be mended. Yours is a database. */
private fun store(step: RequestStep<*>) = File(System.getProperty("contexts", "contexts.jsonl")).appendText("${step.context}\n")

/** Sends, once, what is to be sent, until there is an outcome. */
private fun <A : Fields> send(first: Step<A>): Outcome<A> {
    var step = first
    while (step is RequestStep) {
        store(step)
        step = sendOnce(step, HTTP)
    }
    return step.outcome.also { println(it) }
}

fun main(arguments: Array<String>) {
    val sandbox = arguments.firstOrNull() ?: System.getenv("SALUR_SANDBOX")
    val duitku = Duitku( // Duitku's public test merchant
        environment = Environment.SANDBOX,
        userId = 3551,
        email = "test@chakratechnology.com",
        secretKey = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
        disbursementUrl = "$sandbox/webapi/api",
    )
    val inquiry = send(duitku.prepareInquiry(bankCode = "014", bankAccount = "8760673566", amount = 50_000))
    if (inquiry.next !is Next.Continue) exitProcess(1)
    val outcome = send(duitku.prepareNext(inquiry.next, mapOf("purpose" to "Invoice 17")))
    exitProcess(if (outcome.payment?.state == State.SUCCEEDED) 0 else 1)
}
