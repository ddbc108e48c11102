import id.salur.Client
import id.salur.Moment
import id.salur.Salur
import id.salur.SalurException
import java.io.File
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.jar.JarFile
import kotlin.concurrent.thread
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The surface: documented, complete, open to threads, and one jar. */
class SurfaceTest {
    private val jar = File(Client::class.java.protectionDomain.codeSource.location.toURI())
    private val sources: Map<String, String> = JarFile(File("$ROOT/target/kotlin/salur-${Salur.VERSION}-sources.jar")).use { jar ->
        jar.entries().asSequence().filter { it.name.endsWith(".kt") && "internal" !in it.name && "uniffi" !in it.name }
            .associate { it.name to jar.getInputStream(it).readAllBytes().decodeToString() }
    }

    private fun JsonObject.text(name: String): String = getValue(name).jsonPrimitive.content

    private fun JsonObject.list(name: String): List<JsonObject> = getValue(name).jsonArray.map { it.jsonObject }

    private fun camel(name: String): String = name.split('_').joinToString("") { it.replaceFirstChar(Char::uppercase) }

    /** The words of a text, whatever the lines, and however its names are spelled. */
    private fun plain(text: String): String = text.replace(Regex("[\\s*]+"), " ").replace("_", "").lowercase()

    @Test
    fun `everything public has KDoc`() {
        assertTrue(sources.size > 20)
        val bare = sources.flatMap { (name, text) ->
            val lines = text.lines()
            lines.indices.filter { index ->
                val before = lines.take(index).dropLastWhile { it.trim().startsWith("@") }.lastOrNull().orEmpty().trim()
                Regex("^ *(@\\w+ )*public (?!override)").containsMatchIn(lines[index]) && !before.endsWith("*/")
            }.map { "$name:${it + 1}: ${lines[it].trim()}" }
        }
        assertEquals(emptyList<String>(), bare)
    }

    @Test
    fun `every operation has a method that tells all`() {
        for (gateway in Salur.catalog().list("gateways")) {
            val name = gateway.text("name")
            val place = name.replace("_", "")
            val client = Class.forName("id.salur.$place.${camel(name)}")
            val source = sources.getValue("id/salur/$place/${camel(name)}.kt")
            for (operation in gateway.list("operations")) {
                val method = "prepare${camel(operation.text("verb"))}"
                assertTrue(client.methods.any { it.name == method && it.parameterCount == operation.list("inputs").size + 1 }, method)
                val written = source.substringBefore("fun $method(").substringAfterLast("/**")
                val doc = plain(written)
                val capability = operation.getValue("capability").jsonObject
                for (part in listOf(operation.text("name"), operation.text("source"), capability.text("about"))) assertTrue(plain(part) in doc, "$method: $part")
                for (field in operation.list("inputs")) {
                    assertTrue("@param ${camel(field.text("name")).replaceFirstChar(Char::lowercase)} (" in written, "$method: ${field.text("name")}")
                    assertTrue(plain(field.text("about")) in doc, "$method: ${field.text("about")}")
                }
                assertEquals(operation.text("effect") == "pays", "MONEY MOVES" in written, method)
            }
        }
    }

    @Test
    fun `every error has a class`() {
        for (error in Salur.catalog().list("errors")) {
            val code = Class.forName("id.salur.${camel(error.text("code"))}Exception")
            val phase = Class.forName("id.salur.${camel(error.text("phase"))}Exception")
            assertTrue(phase.isAssignableFrom(code) && SalurException::class.java.isAssignableFrom(phase))
        }
    }

    @Test
    fun `one version everywhere`() {
        assertEquals(Salur.VERSION, Salur.catalog().text("version"))
        assertTrue("version = \"${Salur.VERSION}\"" in File(ROOT, "Cargo.toml").readText())
        assertTrue("<version>${Salur.VERSION}</version>" in File(ROOT, "bindings-kotlin/pom.xml").readText())
    }

    @Test
    fun `the jar under test is the one that was built, and holds what apps need`() {
        assertArrayEquals(File("$ROOT/target/kotlin/salur-${Salur.VERSION}.jar").readBytes(), jar.readBytes())
        JarFile(jar).use {
            val names = it.entries().asSequence().map { entry -> entry.name }.toSet()
            assertTrue(names.containsAll(listOf("linux-x86-64/libsalur_kotlin.so", "META-INF/proguard/salur.pro", "META-INF/LICENSE-MIT")))
            assertTrue(it.getEntry("linux-x86-64/libsalur_kotlin.so").size < 3_000_000)
        }
    }

    @Test
    fun `a client is shared between threads`() {
        val client = duitku()
        val bodies = ConcurrentLinkedQueue<String>()
        val threads = List(4) {
            thread { repeat(200) { bodies += client.prepareInquiry("014", ACCOUNT, 50_000, moment = MOMENT).request().body!!.decodeToString() } }
        }
        threads.forEach { it.join() }
        assertEquals(listOf(800, 1), listOf(bodies.size, bodies.toSet().size))
    }

    @Test
    fun `other threads run while the core works`() {
        val rows = generateSequence { ROW }.take(20_000)
        val ticks = ConcurrentLinkedQueue<Long>()
        val working = thread { duitku().prepareMany("duitku.inquiry", rows, Moment.fresh()).count() }
        while (working.isAlive) {
            ticks += System.nanoTime()
            Thread.sleep(1)
        }
        assertTrue(ticks.size > 5, "${ticks.size} ticks")
    }

    @Test
    fun `where there is neither java net http nor OkHttp the rest loads`() {
        val classPath = System.getProperty("java.class.path").split(File.pathSeparator).filter { "okhttp" !in it && "okio" !in it }
        val ended = child("WithoutHttp", "--limit-modules", "java.base,java.logging", classPath = classPath.joinToString(File.pathSeparator))
        assertEquals("no_answer, none" to 0, ended.output.trim() to ended.code)
    }
}

/** Everything but sending, as on a machine without any HTTP client. */
object WithoutHttp {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val client = runCatching { Class.forName("java.net.http.HttpClient") }.exceptionOrNull()?.let { "none" }
        println("${transfer().noAnswer().call()}, $client")
    }
}
