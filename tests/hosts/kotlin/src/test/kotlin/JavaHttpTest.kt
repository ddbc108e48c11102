import id.salur.Fields
import id.salur.Moment
import id.salur.RequestStep
import id.salur.Step
import id.salur.UnfitClientException
import id.salur.http.sendOnce
import java.net.Authenticator
import java.net.CookieManager
import java.net.InetSocketAddress
import java.net.PasswordAuthentication
import java.net.ProxySelector
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.util.concurrent.atomic.AtomicReference
import javax.net.ssl.SSLContext
import kotlin.concurrent.thread
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** `sendOnce` with `java.net.http`. */
class JavaHttpTest : SendOnceTests() {
    override val keepsConnections = true
    override val ofBrokenHandshakes = "no_answer" // its errors do not tell whether the request had left

    override fun send(
        step: RequestStep<Fields>,
        connectTimeout: Long,
        readTimeout: Long,
        trust: SSLContext?,
        proxy: InetSocketAddress?,
        clock: () -> Moment,
    ): Step<Fields> {
        val client = HttpClient.newBuilder()
        if (trust != null) client.sslContext(trust)
        if (proxy != null) client.proxy(ProxySelector.of(proxy))
        val isPlain = trust == null && proxy == null
        return sendOnce(step, if (isPlain) null else client.build(), connectTimeout, readTimeout, clock)
    }

    override fun <A : Fields> sendTyped(step: RequestStep<A>): Step<A> = sendOnce(step)

    @Test
    fun `what a client was told does not count`() {
        val answering = object : Authenticator() {
            override fun getPasswordAuthentication() = PasswordAuthentication("a", "b".toCharArray())
        }
        val client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS).authenticator(answering).cookieHandler(CookieManager()).build()
        for (behaviour in listOf("fin", "basic", "redirect", "moved", "busy")) {
            sendOnce(stepTo("${server.url}/$behaviour"), client)
            assertEquals(1, server.posts(behaviour).size, behaviour)
        }
        assertEquals(0, server.posts("landed").size)
        val landed = HttpRequest.newBuilder(URI("${server.url}/redirect")).POST(BodyPublishers.ofString("x")).build()
        client.send(landed, BodyHandlers.discarding())
        assertEquals(1, server.posts("landed").size, "by itself that client follows")
    }

    @Test
    fun `a thread that is interrupted gets no answer, and stays interrupted`() {
        val ended = AtomicReference<Pair<String, Boolean>>()
        val sending = thread { ended.set(sendOnce(stepTo("${server.url}/silent")).call() to Thread.currentThread().isInterrupted) }
        while (server.posts("silent").isEmpty()) Thread.sleep(10)
        sending.interrupt()
        sending.join(10_000)
        assertEquals("no_answer" to true, ended.get())
    }

    @Test
    fun `a JVM that repeats is refused`() {
        val ended = child("JvmThatRepeats", "-Djdk.httpclient.enableAllMethodRetry=true")
        assertEquals("2 copies by itself, 0 by sendOnce: UnfitClientException" to 0, ended.output.trim() to ended.code)
    }

    @Test
    fun `a JVM that was told not to repeat is taken`() {
        val ended = child("JvmThatRepeats", "-Djdk.httpclient.enableAllMethodRetry=false")
        assertEquals("1 copies by itself, 1 by sendOnce: no_answer" to 0, ended.output.trim() to ended.code)
    }
}

/** What `-Djdk.httpclient.enableAllMethodRetry` does, and what `sendOnce` makes of it. */
object JvmThatRepeats {
    @JvmStatic
    fun main(arguments: Array<String>) {
        Loopback().use { server ->
            val client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
            client.send(HttpRequest.newBuilder(URI("${server.url}/ok")).build(), BodyHandlers.discarding())
            val post = HttpRequest.newBuilder(URI("${server.url}/fin/plain")).POST(BodyPublishers.ofString("x")).build()
            runCatching { client.send(post, BodyHandlers.discarding()) }
            val plain = server.posts("fin").size
            val result = try {
                sendOnce(transfer(duitku("${server.url}/fin"), null), client).call()
            } catch (error: UnfitClientException) {
                error.javaClass.simpleName
            }
            println("$plain copies by itself, ${server.posts("fin").size - plain} by sendOnce: $result")
        }
    }
}
