/** Kotlin's part of `make bench`: ratios against a round trip, Kotlin by hand and `openssl speed`. */
package bench

import java.io.File
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

private val PRETTY = Json { prettyPrint = true }

/** Measures, and writes this host's part. */
fun main() {
    val url = System.getenv("SALUR_BENCH")
    val known = asked("$url/case")
    val inquiries = Inquiries(Case(known.inner("duitku"), url), System.getenv("SALUR_BENCH_SANDBOX") + known.inner("duitku").text("url_path"))
    val transfers = Transfers(Case(known.inner("faspay_snap"), url), known.text("private_key"))
    val measures = mapOf("memory" to Memory.measure()) + inquiries.measures() + transfers.calls() + transfers.batches() + transfers.signatures(url)
    val part = buildJsonObject {
        put("host", "kotlin")
        put("runtime", "Java ${System.getProperty("java.version")}")
        put("client", "java.net.http")
        put("external_key", "JCA")
        put("measures", JsonObject(measures))
    }
    val file = File(System.getProperty("salur.root"), "target/bench/kotlin.json")
    file.parentFile.mkdirs()
    file.writeText(PRETTY.encodeToString(JsonObject.serializer(), part) + "\n")
}
