import java.io.File
import java.nio.file.Files
import java.security.MessageDigest
import java.util.concurrent.TimeUnit
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.put
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

/** The examples, as whole programs against the sandbox. */
class ExamplesTest {
    private val folder: File = Files.createTempDirectory("salur-examples").toFile()

    @AfterEach
    fun clean() {
        folder.deleteRecursively()
    }

    private fun program(main: String, vararg arguments: String): Process {
        val java = File(System.getProperty("java.home"), "bin/java").path
        val command = listOf(java, "-Dcontexts=$folder/contexts.jsonl", "-cp", System.getProperty("java.class.path"), main) + arguments
        return ProcessBuilder(command).redirectErrorStream(true).start()
    }

    private fun run(main: String, vararg arguments: String): Ended {
        val process = program(main, *arguments)
        val output = process.inputStream.bufferedReader().readText()
        assertTrue(process.waitFor(60, TimeUnit.SECONDS))
        return Ended(process.exitValue(), output)
    }

    private fun Sandbox.made(): List<Pair<String, String>> =
        payments().map { it.getValue("amount").jsonPrimitive.content to it.getValue("made").jsonPrimitive.content }.sortedBy { it.first }

    @ParameterizedTest
    @ValueSource(strings = ["PayKt", "PayOkHttpKt"])
    fun `one person is paid once`(main: String) {
        Sandbox().use { sandbox ->
            val ended = run(main, sandbox.url)
            assertEquals(0, ended.code, ended.output)
            assertEquals(listOf("50000" to "1"), sandbox.made())
            assertTrue(File(folder, "contexts.jsonl").readLines().size >= 2)
            assertFalse("8760673566" in ended.output, ended.output)
        }
    }

    @Test
    fun `an answer that is lost does not pay twice`() {
        Sandbox("--fault", "duitku.transfer=lose-answer-after-bookingx1").use { sandbox ->
            val ended = run("PayKt", sandbox.url)
            assertEquals(0, ended.code, ended.output)
            assertTrue("no_answer" in ended.output && "check_status" in ended.output, ended.output)
            assertEquals(listOf("50000" to "1"), sandbox.made())
        }
    }

    @Test
    fun `the agent's app pays each once, and nothing more when it is started again`() {
        Sandbox().use { sandbox ->
            repeat(2) {
                val ended = run("agent.MainKt", sandbox.url, "$folder/book")
                assertEquals(0, ended.code, ended.output)
                assertTrue("invoice-19: fix: duitku.inquiry: amount: " in ended.output, ended.output)
            }
            assertEquals(listOf("50000" to "1", "60000" to "1"), sandbox.made())
        }
    }

    @Test
    fun `the agent's app is killed while it sends, and pays each once`() {
        Sandbox("--fault", "duitku.transfer=delay:5x1").use { sandbox ->
            val killed = program("agent.MainKt", sandbox.url, "$folder/book")
            while (File(folder, "book").listFiles().orEmpty().none { it.name.endsWith(".json") && isSending(it) }) Thread.sleep(20)
            Thread.sleep(300)
            killed.destroyForcibly().waitFor()
            val ended = run("agent.MainKt", sandbox.url, "$folder/book")
            assertEquals(0, ended.code, ended.output)
            assertEquals(listOf("50000" to "1", "60000" to "1"), sandbox.made())
        }
    }

    private fun isSending(file: File): Boolean = file.readText().let { "\"state\":\"sent\"" in it && "duitku.transfer\\\"" in it }

    @Test
    fun `a callback is proven, stored and answered`() {
        val stored = File(folder, "callbacks.txt")
        val receiver = program("ReceiveCallbackKt", "0", stored.path)
        try {
            val url = receiver.inputStream.bufferedReader().readLine().substringAfter("listening on ")
            val email = "test@chakratechnology.com"
            val signature = MessageDigest.getInstance("SHA-256").digest("${email}23042000000001278$SECRET".encodeToByteArray())
            val body = buildJsonObject {
                put("disburseId", "23042")
                put("email", email)
                put("bankCode", "2010")
                put("amountTransfer", 50_000)
                put("accountName", OWNER)
                put("custRefNumber", "000000001278")
                put("phoneNumber", "082211789110")
                put("statusCode", "00")
                put("statusDesc", "Success")
                put("errorMessage", "")
                put("signature", signature.joinToString("") { "%02x".format(it) })
            }.toString()
            Sandbox().use { sandbox ->
                assertEquals(200 to "SUCCESS", sandbox.post("$url/callback", body.encodeToByteArray()))
                assertEquals(400 to "", sandbox.post("$url/callback", body.replace("23042", "23043").encodeToByteArray()))
                assertEquals(400 to "", sandbox.post("$url/callback", ByteArray(3)))
            }
            assertEquals(listOf("23042"), stored.readLines().map { it.substringBefore(' ') })
        } finally {
            receiver.destroyForcibly().waitFor()
        }
    }
}
