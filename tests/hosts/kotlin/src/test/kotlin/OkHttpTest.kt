import id.salur.Fields
import id.salur.Moment
import id.salur.RequestStep
import id.salur.Step
import id.salur.UnfitClientException
import id.salur.okhttp.sendOnce
import java.io.IOException
import java.net.InetSocketAddress
import java.net.Proxy
import javax.net.ssl.SSLContext
import okhttp3.Authenticator
import okhttp3.Cookie
import okhttp3.CookieJar
import okhttp3.HttpUrl
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Response
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

/** `sendOnce` with OkHttp. */
class OkHttpTest : SendOnceTests() {
    override val keepsConnections = false
    override val ofBrokenHandshakes = "not_sent"

    override fun send(
        step: RequestStep<Fields>,
        connectTimeout: Long,
        readTimeout: Long,
        trust: SSLContext?,
        proxy: InetSocketAddress?,
        clock: () -> Moment,
    ): Step<Fields> {
        val client = OkHttpClient.Builder()
        if (trust != null) client.sslSocketFactory(trust.socketFactory, Tls.trustManager)
        if (proxy != null) client.proxy(Proxy(Proxy.Type.HTTP, proxy))
        return sendOnce(step, client.build(), connectTimeout, readTimeout, clock)
    }

    override fun <A : Fields> sendTyped(step: RequestStep<A>): Step<A> = sendOnce(step, OkHttpClient())

    @Test
    fun `what a client was told does not count`() {
        val cookies = object : CookieJar {
            override fun loadForRequest(url: HttpUrl) = listOf(Cookie.Builder().name("c").value("d").domain(url.host).build())
            override fun saveFromResponse(url: HttpUrl, cookies: List<Cookie>) = Unit
        }
        val client = OkHttpClient.Builder().cookieJar(cookies)
            .authenticator { _, response -> response.request.newBuilder().header("Authorization", "Basic YTpi").build() }.build()
        for (behaviour in listOf("fin", "basic", "redirect", "moved", "busy", "late")) {
            sendOnce(stepTo("${server.url}/$behaviour"), client)
            assertFalse("cookie" in server.posts(behaviour).single().headers, behaviour)
        }
        assertEquals(0, server.posts("landed").size)
    }

    @Test
    fun `an interceptor that sends again is held back`() {
        val again = Interceptor { chain ->
            try {
                chain.proceed(chain.request())
            } catch (_: IOException) {
                chain.proceed(chain.request())
            }
        }
        val client = OkHttpClient.Builder().addInterceptor(again).build()
        assertEquals("no_answer", sendOnce(stepTo("${server.url}/fin"), client).call())
        assertEquals(1, server.posts("fin").size)
        val busy = OkHttpClient.Builder().addInterceptor { chain -> chain.proceed(chain.request()).close(); chain.proceed(chain.request()) }.build()
        assertEquals("no_answer", sendOnce(stepTo("${server.url}/busy"), busy).call())
        assertEquals(1, server.posts("busy").size)
    }

    @Test
    fun `interceptors of the client are used`() {
        val marking = Interceptor { chain -> chain.proceed(chain.request().newBuilder().header("X-Trace", "7").build()) }
        for (client in listOf(OkHttpClient.Builder().addInterceptor(marking), OkHttpClient.Builder().addNetworkInterceptor(marking))) {
            sendOnce(stepTo("${server.url}/ok"), client.build())
        }
        assertEquals(listOf("7", "7"), server.posts("ok").map { it.headers["x-trace"] })
    }

    @Test
    fun `one that is named so is refused before anything is sent`() {
        class RetryInterceptor : Interceptor {
            override fun intercept(chain: Interceptor.Chain): Response = chain.proceed(chain.request())
        }
        val step = stepTo("${server.url}/ok")
        for (client in listOf(OkHttpClient.Builder().addInterceptor(RetryInterceptor()), OkHttpClient.Builder().addNetworkInterceptor(RetryInterceptor()))) {
            val error = assertThrows(UnfitClientException::class.java) { sendOnce(step, client.build()) }
            assertEquals(true, "RetryInterceptor" in error.message.orEmpty())
        }
        assertEquals(0, server.seen.size)
    }

    @Test
    fun `an interceptor that fails after the answer is no answer, before it its own affair`() {
        val after = OkHttpClient.Builder().addInterceptor { chain -> chain.proceed(chain.request()).close(); error("a bug") }.build()
        assertEquals("no_answer", sendOnce(stepTo("${server.url}/ok"), after).call())
        val before = OkHttpClient.Builder().addInterceptor { error("a bug") }.build()
        assertThrows(IllegalStateException::class.java) { sendOnce(stepTo("${server.url}/ok"), before) }
        assertEquals(1, server.posts("ok").size)
    }

    @Test
    fun `nothing is sent when connecting took too long`() {
        val step = stepTo("${server.url}/ok")
        val moments = ArrayDeque(listOf(Moment.fresh(), Moment(requireNotNull(step.sendBefore), ByteArray(32))))
        assertEquals("not_sent", sendOnce(step, OkHttpClient()) { moments.removeFirstOrNull() ?: Moment.fresh() }.call())
        assertEquals(0, server.seen.size)
    }

    @Test
    fun `the client itself stays as it was`() {
        val client = OkHttpClient()
        sendOnce(stepTo("${server.url}/ok"), client)
        assertEquals(listOf(true, true, 0), listOf(client.retryOnConnectionFailure, client.followRedirects, client.interceptors.size))
        assertEquals(Authenticator.NONE, client.authenticator)
    }
}
