import id.salur.Fields
import id.salur.Moment
import id.salur.Next
import id.salur.RequestStep
import id.salur.Step
import id.salur.faspaysendme.Environment
import id.salur.faspaysendme.FaspaySendme
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.net.Socket
import java.nio.channels.SocketChannel
import java.util.concurrent.atomic.AtomicReference
import javax.net.ssl.SSLContext
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

/** `sendOnce` on real sockets: one copy, the truth about what left, no more than that. The same for every way of sending. */
abstract class SendOnceTests {
    val server = Loopback()

    @AfterEach
    fun stop() = server.close()

    /** Sends with a client that trusts what `trust` trusts, and uses the proxy at `proxy`. */
    abstract fun send(
        step: RequestStep<Fields>,
        connectTimeout: Long = 5_000,
        readTimeout: Long = 30_000,
        trust: SSLContext? = null,
        proxy: InetSocketAddress? = null,
        clock: () -> Moment = Moment::fresh,
    ): Step<Fields>

    /** Whether it uses a connection again. */
    abstract val keepsConnections: Boolean

    /** What it knows of TLS that is not agreed. */
    abstract val ofBrokenHandshakes: String

    /** A transfer that goes to this address. */
    fun stepTo(url: String, sendWithin: Long? = null): RequestStep<Fields> = transfer(duitku(url, sendWithin), null)

    private fun stepOf(behaviour: String): RequestStep<Fields> = stepTo("${server.url}/$behaviour")

    @Test
    fun `the bytes arrive as they stand`() {
        val step = stepOf("ok")
        assertEquals("unreadable", send(step).call()) // the server answers with {}
        val seen = server.posts("ok").single()
        assertArrayEquals(step.body, seen.body)
        assertEquals(listOf("POST", "application/json", "identity"), listOf(seen.method, seen.headers["content-type"], seen.headers["accept-encoding"]))
        assertTrue(seen.headers.getValue("user-agent").startsWith("salur/"))
        assertTrue(seen.headers.keys.none { "upgrade" in it || "http2" in it || "cookie" in it }, "${seen.headers}") // HTTP/1.1, and nothing more
    }

    @Test
    fun `a GET has no body`() {
        val step = tokenAt("${server.url}/ok")
        assertEquals("GET" to null, step.method to step.body)
        assertEquals("unreadable", send(step).call()) // the server answers with {}
        val seen = server.seen.single { it.path == "/ok/account/api/tokens" }
        assertEquals(listOf("GET", 0, null), listOf(seen.method, seen.body.size, seen.headers["transfer-encoding"]))
        for ((name, value) in step.headers) assertEquals(value, seen.headers[name.lowercase()])
    }

    @ParameterizedTest
    @ValueSource(strings = ["fin", "rst", "cut"])
    fun `a GET that is hung up on has no answer`(behaviour: String) {
        send(stepOf("ok"))
        assertEquals("no_answer", send(tokenAt("${server.url}/$behaviour")).call())
        // java.net.http repeats a GET by itself where a kept connection ends, and nothing switches that off. A GET moves no money.
        val copies = server.seen.count { it.path.startsWith("/$behaviour/") }
        assertTrue(if (keepsConnections) copies in 1..2 else copies == 1, "$copies copies")
    }

    /** A token that is asked for at this address: a GET without a body. */
    private fun tokenAt(url: String): RequestStep<Fields> = FaspaySendme(
        environment = Environment.SANDBOX,
        faspayKey = "fk-made-up",
        faspaySecret = "made-up-secret",
        appKey = "made-up-app",
        appSecret = "made-up-app-secret",
        clientKey = "made-up-client",
        clientSecret = "made-up-client-secret",
        iv = "made-up-iv",
        sourceAccount = "9920000001",
        baseUrl = url,
    ).prepareBalance() as RequestStep<Fields>

    @ParameterizedTest
    @ValueSource(strings = ["fin", "rst", "cut"])
    fun `a server that reads and hangs up`(behaviour: String) {
        send(stepOf("ok"))
        assertEquals("no_answer", send(stepOf(behaviour)).call())
        assertEquals(keepsConnections, server.posts(behaviour).single().reused)
    }

    @ParameterizedTest
    @ValueSource(strings = ["redirect", "moved", "basic", "busy", "late", "error"])
    fun `every status is an answer`(behaviour: String) {
        val outcome = send(stepOf(behaviour)).outcome
        assertEquals("unreadable", outcome.call.word)
        assertTrue(requireNotNull(outcome.httpStatus) > 200)
        assertEquals(1, server.posts(behaviour).size)
        assertEquals(0, server.posts("landed").size)
    }

    @ParameterizedTest
    @ValueSource(strings = ["silent", "drip"])
    fun `both kinds of silence end`(behaviour: String) {
        val started = System.nanoTime()
        assertEquals("no_answer", send(stepOf(behaviour), connectTimeout = 500, readTimeout = 500).call())
        assertTrue(System.nanoTime() - started < 4_000_000_000)
        assertEquals(1, server.posts(behaviour).size)
    }

    @Test
    fun `an endless body is read to the limit`() {
        val outcome = send(stepOf("endless")).outcome
        assertEquals("unreadable" to "too_large", outcome.call.word to outcome.problems[0].rule.word)
        assertEquals(1, server.posts("endless").size)
    }

    @Test
    fun `a refused connection is not sent`() {
        val step = send(stepTo(nobody()))
        assertEquals("not_sent", step.call())
        assertInstanceOf(Next.Resend::class.java, step.outcome.next)
    }

    @Test
    fun `a name that is not found is not sent`() {
        assertEquals("not_sent", send(stepTo("https://gateway.invalid")).call())
    }

    @Test
    fun `a connection that is not made in time is not sent`() {
        ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { full -> // its queue is full: connecting hangs
            val waiting = List(4) { SocketChannel.open().apply { configureBlocking(false); connect(full.localSocketAddress) } }
            assertEquals("not_sent", send(stepTo("https://127.0.0.1:${full.localPort}"), connectTimeout = 300, readTimeout = 2_000).call())
            waiting.forEach { it.close() }
        }
    }

    @Test
    fun `connecting does not take it beyond its time`() {
        ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { full ->
            val waiting = List(4) { SocketChannel.open().apply { configureBlocking(false); connect(full.localSocketAddress) } }
            val step = stepTo("https://127.0.0.1:${full.localPort}", sendWithin = 1_000)
            assertEquals("not_sent", send(step, connectTimeout = 60_000).call())
            assertTrue(System.currentTimeMillis() < requireNotNull(step.sendBefore) + 2_000)
            waiting.forEach { it.close() }
        }
    }

    @Test
    fun `a certificate that nobody trusts is not sent`() {
        Shaking(Tls.hand(demand = false)).use { assertEquals("not_sent", send(stepTo("https://127.0.0.1:${it.port}")).call()) }
    }

    @Test
    fun `a certificate of another name is not sent`() {
        Shaking(Tls.hand(demand = false)).use {
            assertEquals("not_sent", send(stepTo("https://localhost:${it.port}"), trust = Tls.trusting).call())
        }
    }

    @Test
    fun `a trusted certificate is taken`() {
        Shaking(Tls.hand(demand = false)).use {
            val outcome = send(stepTo("https://127.0.0.1:${it.port}"), trust = Tls.trusting).outcome
            assertEquals(listOf("unreadable", 200), listOf(outcome.call.word, outcome.httpStatus))
        }
    }

    @Test
    fun `TLS refused after the request left is no answer`() {
        Shaking(Tls.hand(demand = true)).use {
            assertEquals("no_answer", send(stepTo("https://127.0.0.1:${it.port}"), trust = Tls.trusting).call())
        }
    }

    @ParameterizedTest
    @ValueSource(strings = ["not TLS", "gone"])
    fun `TLS that is not agreed`(how: String) {
        val hand = { connection: Socket ->
            connection.getInputStream().read(ByteArray(10_000))
            if (how == "not TLS") connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".encodeToByteArray())
        }
        Shaking(hand).use { assertEquals(ofBrokenHandshakes, send(stepTo("https://127.0.0.1:${it.port}")).call()) }
    }

    @Test
    fun `TLS that is not agreed in time is not sent`() {
        val hand = { connection: Socket ->
            connection.getInputStream().read(ByteArray(10_000))
            Thread.sleep(3_000)
        }
        Shaking(hand).use {
            assertEquals("not_sent", send(stepTo("https://127.0.0.1:${it.port}"), connectTimeout = 500, readTimeout = 1_000).call())
        }
    }

    @Test
    fun `a proxy that makes no tunnel`() {
        val asked = AtomicReference<Seen>()
        val hand = { connection: Socket ->
            asked.set(Loopback.read(connection.getInputStream(), false))
            connection.getOutputStream().write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n".encodeToByteArray())
        }
        Shaking(hand).use {
            val call = send(stepTo("https://gateway.invalid"), proxy = InetSocketAddress("127.0.0.1", it.port)).call()
            assertEquals(ofBrokenHandshakes, call)
            assertEquals("CONNECT gateway.invalid:443", asked.get()?.let { seen -> "${seen.method} ${seen.path}" })
        }
    }

    @Test
    fun `a late step is not sent`() {
        val step = stepOf("ok")
        val late = Moment(requireNotNull(step.sendBefore), ByteArray(32))
        assertEquals("not_sent", send(step, clock = { late }).call())
        assertEquals(0, server.seen.size)
    }

    @Test
    fun `steps are typed`() {
        val step = duitku("${server.url}/ok").prepareBalance().request()
        val sent: Step<id.salur.duitku.BalanceAnswer> = sendTyped(step)
        assertEquals("unreadable", sent.call())
    }

    /** `sendOnce` at its defaults. */
    abstract fun <A : Fields> sendTyped(step: RequestStep<A>): Step<A>
}
