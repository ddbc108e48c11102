import java.io.Closeable
import java.io.File
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.util.concurrent.TimeUnit
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

/** A sandbox of its own, without money. */
class Sandbox(vararg options: String) : Closeable {
    private val program = File(ROOT, ".venv/bin/salur-sandbox")
    private val process: Process
    val url: String

    init {
        check(program.exists()) { "there is no $program: make python" }
        process = ProcessBuilder(program.path, "--port", "0", *options).redirectError(ProcessBuilder.Redirect.DISCARD).start()
        url = process.inputStream.bufferedReader().readLine().substringAfter("listening on ")
    }

    /** What was paid, as the ledger knows it. */
    fun payments(): List<JsonObject> = list("payments")

    /** What arrived. */
    fun calls(): List<JsonObject> = list("calls")

    /** Posts to an address; its status and its answer. */
    fun post(address: String, body: ByteArray): Pair<Int, String> {
        val request = HttpRequest.newBuilder(URI(address)).POST(BodyPublishers.ofByteArray(body)).build()
        return HTTP.send(request, BodyHandlers.ofString()).let { it.statusCode() to it.body() }
    }

    override fun close() {
        process.destroy()
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly()
    }

    private fun list(what: String): List<JsonObject> {
        val text = HTTP.send(HttpRequest.newBuilder(URI("$url/_sandbox/$what")).build(), BodyHandlers.ofString()).body()
        return Json.parseToJsonElement(text).jsonObject.getValue(what).jsonArray.map { it.jsonObject }
    }

    private companion object {
        val HTTP: HttpClient = HttpClient.newHttpClient()
    }
}
