import id.salur.Failure
import id.salur.http.failureOf
import id.salur.okhttp.failureOf
import java.io.IOException
import java.net.ConnectException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpConnectTimeoutException
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.util.concurrent.TimeUnit
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.fail
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

/** `failureOf` on what clients throw by themselves: certain, or `no_answer`. */
class FailuresTest {
    private val server = Loopback()
    private val plain = HttpClient.newHttpClient()
    private val once = OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build()

    @AfterEach
    fun stop() = server.close()

    private fun error(send: () -> Any?): Throwable = runCatching { send() }.exceptionOrNull() ?: fail("it threw nothing")

    private fun post(url: String) = HttpRequest.newBuilder(URI(url)).POST(BodyPublishers.ofString("x")).build()

    private fun java(url: String, client: HttpClient = plain): Failure {
        val sync = failureOf(error { client.send(post(url), BodyHandlers.ofString()) }, client)
        val async = failureOf(error { client.sendAsync(post(url), BodyHandlers.ofString()).get(10, TimeUnit.SECONDS) }, client)
        val joined = failureOf(error { client.sendAsync(post(url), BodyHandlers.ofString()).join() }, client)
        assertEquals(listOf(sync, sync), listOf(async, joined))
        return sync
    }

    private fun ok(url: String, client: OkHttpClient = once): Failure =
        failureOf(error { client.newCall(Request.Builder().url(url).post("x".toRequestBody()).build()).execute().use { it.body?.bytes() } }, client)

    @Test
    fun `nobody there`() {
        for (url in listOf(nobody(), nobody("https"), "http://gateway.invalid", "https://gateway.invalid")) {
            assertEquals(listOf(Failure.NOT_SENT, Failure.NOT_SENT), listOf(java(url), ok(url)), url)
        }
    }

    @ParameterizedTest
    @ValueSource(strings = ["fin", "rst", "cut"])
    fun `somebody who hangs up`(behaviour: String) {
        val url = "${server.url}/$behaviour"
        assertEquals(listOf(Failure.NO_ANSWER, Failure.NO_ANSWER), listOf(java(url), ok(url)))
    }

    @Test
    fun `certificates`() {
        Shaking(Tls.hand(demand = false)).use {
            val url = "https://127.0.0.1:${it.port}"
            assertEquals(listOf(Failure.NOT_SENT, Failure.NOT_SENT), listOf(java(url), ok(url)))
            val other = "https://localhost:${it.port}"
            val trusting = once.newBuilder().sslSocketFactory(Tls.trusting.socketFactory, Tls.trustManager).build()
            assertEquals(Failure.NOT_SENT, java(other, HttpClient.newBuilder().sslContext(Tls.trusting).build()))
            assertEquals(Failure.NOT_SENT, ok(other, trusting))
        }
        Shaking(Tls.hand(demand = true)).use {
            val url = "https://127.0.0.1:${it.port}"
            val trusting = once.newBuilder().sslSocketFactory(Tls.trusting.socketFactory, Tls.trustManager).build()
            assertEquals(Failure.NO_ANSWER, java(url, HttpClient.newBuilder().sslContext(Tls.trusting).build()))
            assertEquals(Failure.NO_ANSWER, ok(url, trusting))
        }
    }

    @Test
    fun `a redirect takes the certainty away`() {
        server.heads["away"] = "HTTP/1.1 307 X\r\nLocation: ${nobody()}\r\nContent-Length: 0\r\n\r\n"
        val url = "${server.url}/away"
        assertEquals(Failure.NO_ANSWER, java(url, HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()))
        assertEquals(Failure.NO_ANSWER, ok(url, once.newBuilder().followRedirects(true).build()))
        assertEquals(4, server.posts("away").size)
    }

    @Test
    fun `a client that may have sent before proves nothing`() {
        val repeating = once.newBuilder().retryOnConnectionFailure(true).build()
        val intercepted = once.newBuilder().addInterceptor { it.proceed(it.request()) }.build()
        for (client in listOf(OkHttpClient(), repeating, intercepted)) assertEquals(Failure.NO_ANSWER, ok(nobody(), client))
    }

    @Test
    fun `time-outs`() {
        val client = OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).readTimeout(300, TimeUnit.MILLISECONDS).build()
        assertEquals(Failure.NO_ANSWER, ok("${server.url}/silent", client))
        val short = HttpRequest.newBuilder(URI("${server.url}/silent")).timeout(java.time.Duration.ofMillis(300)).POST(BodyPublishers.noBody()).build()
        assertEquals(Failure.NO_ANSWER, failureOf(error { plain.send(short, BodyHandlers.ofString()) }, plain))
        assertEquals(Failure.NOT_SENT, failureOf(HttpConnectTimeoutException("x"), plain))
    }

    @Test
    fun `anything else is no answer`() {
        for (error in listOf(IOException(), IllegalStateException(), InterruptedException(), java.net.SocketTimeoutException(), OutOfMemoryError(), IOException(ConnectException()))) {
            assertEquals(listOf(Failure.NO_ANSWER, Failure.NO_ANSWER), listOf(failureOf(error, plain), failureOf(error, once)), "$error")
        }
    }
}
