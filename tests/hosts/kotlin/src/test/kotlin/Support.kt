/** A client, a moment, and a transfer that every test may use. The package under test is the installed jar. */

import id.salur.Came
import id.salur.Client
import id.salur.Fields
import id.salur.KeyedStep
import id.salur.Moment
import id.salur.OutcomeStep
import id.salur.RequestStep
import id.salur.SalurException
import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import java.io.File
import java.net.InetAddress
import java.net.ServerSocket
import java.util.concurrent.TimeUnit
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assertions.fail

const val SECRET = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"
const val EMAIL = "finance@merchant.example"
const val ACCOUNT = "8760673566"
const val OWNER = "Contoh Penerima"

val ROOT: File = File(System.getProperty("salur.root")).canonicalFile
val MOMENT = Moment(1_637_304_586_325, ByteArray(32) { it.toByte() })
val CONFIG = mapOf("gateway" to "duitku", "environment" to "sandbox", "user_id" to 3551, "email" to EMAIL, "secret_key" to SECRET)
val TRANSFER: Map<String, Any?> = mapOf(
    "disburseId" to 12345,
    "bankCode" to "014",
    "bankAccount" to ACCOUNT,
    "accountName" to OWNER,
    "custRefNumber" to "000000001278",
    "amount" to 50_000,
    "purpose" to "Gaji November",
)
val ROW: Map<String, Any?> = mapOf("bankCode" to "014", "bankAccount" to ACCOUNT, "amount" to 50_000)
val ACCEPTED = (
    """{"email":"finance@merchant.example","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,""" +
        """"accountName":"Contoh Penerima","custRefNumber":"000000001278","responseCode":"00","responseDesc":"Success","fee":2.50}"""
    ).encodeToByteArray()

/** A client of the sandbox, whose transfers go to `url` where one is given. */
fun duitku(url: String? = null, sendWithin: Long? = null): Duitku =
    Duitku(Environment.SANDBOX, userId = 3551, email = EMAIL, secretKey = SECRET, disbursementUrl = url, sendWithin = sendWithin)

/** A transfer that is ready to be sent. */
fun transfer(client: Duitku = duitku(), moment: Moment? = MOMENT): RequestStep<Fields> = client.prepare("duitku.transfer", TRANSFER, moment).request()

/** The step as a request. */
fun <A : Fields> KeyedStep<A>.request(): RequestStep<A> = this as? RequestStep<A> ?: fail("not a request: $this")

/** The step's outcome in words. */
fun KeyedStep<*>.call(): String = (this as? OutcomeStep)?.outcome?.call?.word ?: fail("not an outcome: $this")

/** Where which rule was broken. */
fun SalurException.places(): Set<Pair<String, String>> = violations.map { it.path to it.rule.word }.toSet()

/** The document client of the same merchant. */
fun documents(): Client = Client.open(CONFIG)

/** An address where nobody listens. */
fun nobody(scheme: String = "http"): String = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { "$scheme://127.0.0.1:${it.localPort}" }

/** What came, given to both clients. */
fun parsed(context: String, came: Came): Pair<Any, Any> =
    duitku().parse(context, came, MOMENT).toDocument() to documents().parse(context, came, MOMENT)

/** What a `main` of another JVM printed, and how it ended. */
class Ended(val code: Int, val output: String)

/** Runs the `main` of a file's class in a JVM of its own, with these options. */
fun child(main: String, vararg options: String, classPath: String = System.getProperty("java.class.path")): Ended {
    val java = File(System.getProperty("java.home"), "bin/java").path
    val process = ProcessBuilder(java, *options, "-Dsalur.root=$ROOT", "-cp", classPath, main).redirectErrorStream(true).start()
    process.outputStream.close()
    val output = process.inputStream.bufferedReader().readText()
    assertTrue(process.waitFor(120, TimeUnit.SECONDS)) { process.destroyForcibly(); "it does not end" }
    return Ended(process.exitValue(), output)
}
