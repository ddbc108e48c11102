package bench

import java.io.File
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

private val STATUS = File("/proc/self/status")

/**
 * What a batch leaves behind, and what ten times as much does: a JVM of its own, since only a small process tells. With more room it would collect late,
 * and its second compiler takes tens of megabytes to work in: memory would grow whatever is kept. Prints the measure.
 */
object Memory {
    /** Starts that JVM. */
    fun measure(): JsonObject {
        if (!STATUS.exists()) return buildJsonObject { put("reason", "only Linux tells the peak of a process") }
        val java = ProcessHandle.current().info().command().orElse("java")
        val root = System.getProperty("salur.root")
        val small = listOf("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        val command = listOf(java) + small + listOf("-Dsalur.root=$root", "-cp", System.getProperty("java.class.path"), Memory::class.java.name)
        val process = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()
        val printed = process.inputStream.bufferedReader().readText()
        check(process.waitFor() == 0) { "the JVM that measures memory has failed" }
        return Json.parseToJsonElement(printed) as JsonObject
    }

    /** Runs in it. */
    @JvmStatic
    fun main(arguments: Array<String>) {
        val known = Json.parseToJsonElement(File(System.getProperty("salur.root"), "tests/bench/case.json").readText()) as JsonObject
        val case = Case(known.inner("duitku"), "http://127.0.0.1:9") // nothing is sent
        val inquiries = Inquiries(case, case.url)
        val peaks = mapOf("before" to CHUNK, "after_10000" to BATCH, "after_100000" to 10 * BATCH).mapValues { (_, count) ->
            val prepared = inquiries.prepared(case.rows(count)).count()
            check(prepared == count) { "$prepared of $count were prepared" }
            peakKilobytes()
        }
        println(measured(peaks.getValue("after_100000").toDouble() / peaks.getValue("after_10000"), peaks))
    }

    private fun peakKilobytes(): Int = STATUS.readLines().first { it.startsWith("VmHWM:") }.filter(Char::isDigit).toInt()
}
