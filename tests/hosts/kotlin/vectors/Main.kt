/** Runs every vector through the installed package, and writes `target/vectors/kotlin.json`. */
package vectors

import id.salur.SalurException
import java.io.File
import java.security.MessageDigest
import kotlin.system.exitProcess
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject

private val ROOT = File(System.getProperty("salur.root")).canonicalFile
private val VECTORS = File(ROOT, "tests/vectors")

/** A case that was run: its result, and what is wrong with it. */
private class Ran(val result: JsonElement, val problem: String?)

/** Every case in the order of the index. */
private fun cases(): Sequence<Pair<Host, JsonObject>> = sequence {
    for (entry in read(File(VECTORS, "index.json")).getValue("files") as JsonArray) {
        val file = read(File(VECTORS, (entry as JsonObject).text("file")))
        val clients = file["clients"] as JsonObject? ?: JsonObject(emptyMap())
        for (case in file.getValue("cases") as JsonArray) {
            Host(clients).use { host -> yield(host to JsonObject(mapOf("gateway" to (file["gateway"] ?: JsonNull)) + case as JsonObject)) }
        }
    }
}

private fun ran(host: Host, case: JsonObject): Ran = try {
    val result = result(host, case)
    Ran(result, problem(case, result))
} catch (error: Exception) { // a case that breaks is a case that fails
    Ran((error as? SalurException)?.toDocument() ?: JsonNull, "$error")
}

private fun read(file: File): JsonObject = Json.parseToJsonElement(file.readText()) as JsonObject

/** Runs all, reports, and fails where one fails. */
fun main() {
    val digest = MessageDigest.getInstance("SHA-256")
    var count = 0
    var failed = 0
    for ((host, case) in cases()) {
        val ran = ran(host, case)
        count += 1
        digest.update("${case.text("id")}\n${canonical(ran.result)}\n".encodeToByteArray())
        if (ran.problem != null) {
            failed += 1
            System.err.println("${case.text("id")}: ${ran.problem}")
        }
    }
    val hex = digest.digest().joinToString("") { "%02x".format(it) }
    val report = File(ROOT, "target/vectors/kotlin.json")
    report.parentFile.mkdirs()
    report.writeText("{\n  \"host\": \"kotlin\",\n  \"cases\": $count,\n  \"passed\": ${count - failed},\n  \"digest\": \"$hex\"\n}\n")
    println("vectors kotlin: ${count - failed} passed, $failed failed")
    exitProcess(if (failed > 0) 1 else 0)
}
