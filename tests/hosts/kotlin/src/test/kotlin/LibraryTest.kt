import id.salur.Answer
import id.salur.Client
import id.salur.InternalException
import id.salur.LibraryException
import id.salur.Salur
import java.io.File
import java.nio.file.Files
import java.util.jar.JarFile
import java.util.jar.JarOutputStream
import java.util.zip.ZipEntry
import kotlin.concurrent.thread
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The native library: of another version or machine, missing, panicking, closed. */
class LibraryTest {
    private val folder = Files.createTempDirectory("salur-library").toFile()
    private val jar = File(Client::class.java.protectionDomain.codeSource.location.toURI())

    @AfterEach
    fun clean() {
        folder.deleteRecursively()
    }

    /** The library of the jar, after this was done to its bytes. */
    private fun library(change: (ByteArray) -> Unit): File {
        val bytes = JarFile(jar).use { it.getInputStream(it.getEntry("linux-x86-64/libsalur_kotlin.so")).readAllBytes() }
        change(bytes)
        return File(folder, "libchanged.so").apply { writeBytes(bytes) }
    }

    private fun replace(bytes: ByteArray, old: String, new: String) {
        require(old.length == new.length)
        val text = String(bytes, Charsets.ISO_8859_1)
        var at = text.indexOf(old)
        assertTrue(at >= 0) { "there is no $old" }
        while (at >= 0) {
            new.forEachIndexed { index, char -> bytes[at + index] = char.code.toByte() }
            at = text.indexOf(old, at + 1)
        }
    }

    /** What a JVM with this library says to its first two calls. */
    private fun said(library: File): String {
        val ended = child("TwoCalls", "-Duniffi.component.salur.libraryOverride=$library")
        assertEquals(0, ended.code, ended.output)
        val (first, second) = ended.output.trim().lines()
        assertEquals(first, second)
        assertTrue(first.startsWith("LibraryException: the native library `salur_kotlin` "), first)
        return first
    }

    @Test
    fun `another version`() {
        val said = said(library { replace(it, "0.1.", "7.9.") }) // wherever the version stands, in data or in code
        assertTrue("is of version 7.9.0, this package of ${Salur.VERSION}" in said, said)
    }

    @Test
    fun `one without the functions of this version`() {
        val said = said(library { replace(it, "uniffi_salur_kotlin_fn_func_version", "uniffi_salur_kotlin_fn_func_versiox") })
        assertTrue("uniffi_salur_kotlin_fn_func_version" in said, said)
    }

    @Test
    fun `another machine`() {
        val said = said(library { it[18] = 0xB7.toByte() }) // of the ELF header: aarch64
        assertTrue("does not load on this machine (Linux, amd64" in said, said)
    }

    @Test
    fun `no library at all`() {
        assertTrue("does not load on this machine" in said(File(folder, "nothing.so").apply { writeText("nothing") }))
        assertTrue("does not load on this machine" in said(File(folder, "missing.so")))
    }

    @Test
    fun `a jar without the library for this machine`() {
        val bare = File(folder, "bare.jar")
        JarOutputStream(bare.outputStream()).use { out ->
            JarFile(jar).use { whole ->
                for (entry in whole.entries().asSequence().filter { !it.name.endsWith(".so") && !it.isDirectory }) {
                    out.putNextEntry(ZipEntry(entry.name))
                    whole.getInputStream(entry).copyTo(out)
                }
            }
        }
        val classPath = System.getProperty("java.class.path").split(File.pathSeparator).filter { File(it) != jar } + bare.path
        val ended = child("TwoCalls", classPath = classPath.joinToString(File.pathSeparator))
        assertTrue("does not load on this machine" in ended.output && "linux-x86-64/libsalur_kotlin.so" in ended.output, ended.output)
    }

    @Test
    fun `a panic becomes an exception, and nothing is printed`() {
        val library = File(System.getProperty("salur.testing", "$ROOT/target/testing/debug/libsalur_kotlin.so"))
        assertTrue(library.exists()) { "build it: CARGO_TARGET_DIR=target/testing cargo build -p salur-kotlin --features testing" }
        val ended = child("PanickingLibrary", "-Duniffi.component.salur.libraryOverride=$library")
        val expected = listOf("InternalException: internal", "InternalException: internal", "duitku.probe PlainFields(<responseCode>)", "duitku.inquiry")
        assertEquals(expected to 0, ended.output.trim().lines() to ended.code)
    }

    @Test
    fun `use after close`() {
        val (plain, typed) = documents() to duitku()
        val step = transfer(typed)
        for (client in listOf(plain, typed)) {
            client.close()
            client.close()
        }
        val uses = listOf(
            { plain.prepare("duitku.balance", emptyMap()) },
            { plain.call("prepare", "{}") },
            { typed.prepareBalance() },
            { typed.prepareMany("duitku.inquiry", sequenceOf(ROW)).first() },
            { step.noAnswer() },
        )
        for (use in uses) assertEquals("this client is closed", assertThrows(IllegalStateException::class.java) { use() }.message)
        assertEquals("Duitku(environment=sandbox)", typed.toString())
        assertEquals("duitku.transfer", duitku().parse(step.context, id.salur.Failure.NO_ANSWER).operation)
    }

    @Test
    fun `a client that is closed while others use it`() {
        repeat(20) {
            val client = duitku()
            val errors = java.util.concurrent.ConcurrentLinkedQueue<Throwable>()
            val threads = List(4) {
                thread { runCatching { repeat(200) { client.prepareBalance() } }.onFailure(errors::add) }
            }
            Thread.sleep(5)
            client.close()
            threads.forEach { it.join() }
            assertFalse(errors.any { it !is IllegalStateException }, errors.toString())
        }
    }
}

/** Two calls, and what each says. */
object TwoCalls {
    @JvmStatic
    fun main(arguments: Array<String>) {
        repeat(2) {
            val said = try {
                Salur.catalog().keys
            } catch (error: LibraryException) {
                "LibraryException: ${error.message}"
            }
            println(said)
        }
    }
}

/** What a defect of the core comes to, and that the same clients live on. */
object PanickingLibrary {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val (plain, typed) = documents() to duitku()
        val panics = listOf(
            { plain.prepare("duitku.probe", mapOf("amount_of_nothing" to 1, "panic" to true)) },
            { typed.prepare("duitku.probe", mapOf("amount_of_nothing" to 1, "panic" to true)) },
        )
        for (panic in panics) {
            try {
                println(panic())
            } catch (error: InternalException) {
                println("InternalException: ${error.code.word}")
            }
        }
        val probe = typed.prepare("duitku.probe", mapOf("amount_of_nothing" to 1)).request() // of an operation that no class was made for
        println("${probe.operation} ${probe.parse(Answer(200, emptyList(), "{\"responseCode\":\"00\"}".encodeToByteArray())).outcome.answer}")
        println(typed.prepare("duitku.inquiry", ROW).operation)
    }
}
