package demo

import java.io.File
import java.util.concurrent.TimeUnit
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

private const val SECONDS = 30L

/** The offline gateway as a child process, and its ledger; `flags` are those of the command `salur-sandbox`. */
class Sandbox(vararg flags: String) : AutoCloseable {
    private val process: Process = ProcessBuilder(File(ROOT, ".venv/bin/salur-sandbox").path, "--port", "0", *flags)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()

    /** Where it listens. */
    val url: String

    init {
        Runtime.getRuntime().addShutdownHook(Thread(process::destroy)) // also where somebody interrupts
        val line = process.inputStream.bufferedReader().readLine().orEmpty()
        url = line.substringAfter("listening on ", "")
        if (url.isEmpty()) {
            close()
            error("the sandbox did not start: $line")
        }
    }

    /** Every payment that was begun, with how often money really moved for it. */
    fun payments(): List<Payment> = list("payments").map(::Payment)

    /** How often money moved for each payment of this reference. */
    fun made(reference: String): List<Int> = payments().filter { reference in it.references }.map { it.made }

    /** How many calls came. */
    fun calls(): Int = list("calls").size

    /** Registers the merchant's callback address, as one does in the gateway's dashboard; `null` takes it out. */
    fun registerCallback(gateway: String, merchant: Long, url: String?) {
        control("POST", "merchants/$gateway/$merchant", buildJsonObject { put("callback_url", url) })
    }

    /** Registers the public half of a merchant's key (PEM), as one does in the gateway's dashboard; gives the gateway's own, where it tells one. */
    fun registerKey(gateway: String, merchant: String, publicKey: String): String? {
        val known = control("POST", "merchants/$gateway/$merchant", buildJsonObject { put("public_key", publicKey) })
        return ((known.getValue("merchant") as JsonObject)["gateway_public_key"] as? JsonPrimitive)?.content
    }

    /** Faspay's public key, as a merchant of SendMe's older interface is told it. */
    fun publicKeyOf(gateway: String, merchant: String): String =
        list("merchants").first { it.text("gateway") == gateway && it.text("merchant") == merchant }.text("faspay_public_key")

    /** Why the last call that was refused for its signature was refused. */
    fun explanation(): String = (list("calls").mapNotNull { it["explanation"] as? JsonObject }.last()).text("summary")

    /** The next call of `gateway.operation` gets this fault: `lose-answer-after-booking`, … */
    fun setFault(operation: String, fault: String) {
        control(
            "POST",
            "faults",
            buildJsonObject {
                put("operation", operation)
                put("fault", fault)
                put("count", 1)
            },
        )
    }

    /** Ends it, and waits until it is gone. */
    override fun close() {
        process.destroy()
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) process.destroyForcibly().waitFor()
    }

    private fun list(what: String): List<JsonObject> = (control("GET", what).getValue(what) as JsonArray).map { it as JsonObject }

    private fun control(method: String, path: String, body: JsonObject? = null): JsonObject {
        val answer = LocalHttp.exchange(method, "$url/_sandbox/$path", body?.toString())
        check(answer.statusCode() in 200..299) { "$path: HTTP ${answer.statusCode()} ${answer.body()}" }
        return if (answer.body().isEmpty()) JsonObject(emptyMap()) else Json.parseToJsonElement(answer.body()) as JsonObject
    }
}

/** A payment in the sandbox's ledger. */
class Payment(row: JsonObject) {
    val gateway: String = row.text("gateway")
    val kind: String = row.text("kind")
    val channel: String = row.text("channel")
    val reference: String = row.text("reference")
    val references: List<String> = listOf("reference", "merchant_reference").map(row::text)
    val amount: Long = row.text("amount").toLong()

    /** How often money moved. */
    val made: Int = row.text("made").toInt()
}

/** The root of this checkout. */
val ROOT: File = File(System.getProperty("salur.root")).canonicalFile

private fun JsonObject.text(name: String): String = (getValue(name) as JsonPrimitive).content
