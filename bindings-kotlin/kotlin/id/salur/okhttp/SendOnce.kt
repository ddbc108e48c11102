/** One copy on the wire with OkHttp, on JVMs and on Android. */
@file:JvmName("OkHttp")

package id.salur.okhttp

import id.salur.ANSWER_LIMIT
import id.salur.Answer
import id.salur.CONNECT_TIMEOUT
import id.salur.Failure
import id.salur.Fields
import id.salur.Moment
import id.salur.READ_TIMEOUT
import id.salur.RequestStep
import id.salur.Step
import id.salur.UnfitClientException
import id.salur.allHeaders
import id.salur.connectWithin
import id.salur.failed
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.util.concurrent.TimeUnit.MILLISECONDS
import okhttp3.Authenticator
import okhttp3.ConnectionPool
import okhttp3.CookieJar
import okhttp3.OkHttpClient
import okhttp3.Protocol
import okhttp3.Request

/**
 * Sends a step's request once, and gives the step that follows from what came. Store `step.context` before.
 *
 * OkHttp by itself repeats a POST when a kept connection breaks, and when it is answered 503 with `Retry-After: 0`. This sends one copy,
 * whatever the client was told: no retries, no redirects, no sign-in that asks twice; on a connection of its own, with both time-outs; the
 * body as it stands. Of the client it takes certificates, proxies, name service and interceptors, not its cookies, cache or sign-ins. After
 * `sendBefore` nothing is sent: `not_sent`. What a network can do never throws: it becomes `not_sent` where that is certain, else
 * `no_answer`; the logger `salur` tells why at FINE. It blocks: on Android call it off the main thread.
 *
 * @param connectTimeout milliseconds until a connection must stand, and again for TLS.
 * @param readTimeout milliseconds of silence, and for a whole body.
 * @param clock gives the moment, before sending and when something came; for tests.
 * @throws UnfitClientException nothing was sent: one of the client's interceptors is named like one that repeats requests.
 */
@JvmOverloads
public fun <A : Fields> sendOnce(
    step: RequestStep<A>,
    client: OkHttpClient,
    connectTimeout: Long = CONNECT_TIMEOUT,
    readTimeout: Long = READ_TIMEOUT,
    clock: () -> Moment = Moment::fresh,
): Step<A> {
    refuseRepeaters(client)
    val before = clock()
    if (step.isLate(before.now)) return step.notSent(before)
    val connect = step.connectWithin(connectTimeout, before.now)
    val guard = OneCopy { step.isLate(clock().now) }
    val answer = try {
        fitted(client, guard, connect, readTimeout).newCall(outgoing(step)).execute().use { response ->
            Answer(response.code, response.headers.toList(), gathered(requireNotNull(response.body).byteStream()))
        }
    } catch (error: IOException) {
        return step.failed(if (guard.isSent) Failure.NO_ANSWER else Failure.NOT_SENT, error, clock())
    } catch (error: RuntimeException) {
        if (!guard.isSent) throw error // not the network's: this thread may not send, an interceptor is wrong
        return step.failed(Failure.NO_ANSWER, error, clock())
    }
    return step.parse(answer, clock())
}

private fun fitted(client: OkHttpClient, guard: OneCopy, connectTimeout: Long, readTimeout: Long): OkHttpClient = client.newBuilder()
    .retryOnConnectionFailure(false)
    .followRedirects(false)
    .followSslRedirects(false)
    .authenticator(Authenticator.NONE)
    .cookieJar(CookieJar.NO_COOKIES)
    .cache(null)
    .protocols(listOf(Protocol.HTTP_1_1)) // of HTTP/2 a refused stream is sent again
    .connectionPool(ConnectionPool(0, 1, MILLISECONDS))
    .connectTimeout(connectTimeout, MILLISECONDS)
    .readTimeout(readTimeout, MILLISECONDS)
    .writeTimeout(readTimeout, MILLISECONDS)
    .callTimeout(2 * connectTimeout + 2 * readTimeout, MILLISECONDS)
    .addNetworkInterceptor(guard)
    .build()

private fun outgoing(step: RequestStep<*>): Request {
    val outgoing = Request.Builder().url(step.url).method(step.method, step.body?.let(::OnceBody))
    for ((name, value) in step.request.allHeaders()) outgoing.addHeader(name, value)
    return outgoing.build()
}

private fun refuseRepeaters(client: OkHttpClient) {
    for (interceptor in client.interceptors + client.networkInterceptors) {
        val name = interceptor.javaClass.name
        if ("retry" in name.lowercase() || "retries" in name.lowercase()) {
            throw UnfitClientException("the interceptor $name repeats requests by its name: give sendOnce a client without it")
        }
    }
}

/** The body, at most [ANSWER_LIMIT] of it. */
private fun gathered(stream: InputStream): ByteArray {
    val body = ByteArrayOutputStream()
    val some = ByteArray(64 * 1024)
    while (body.size() < ANSWER_LIMIT) {
        val length = stream.read(some, 0, minOf(some.size, ANSWER_LIMIT - body.size()))
        if (length < 0) break
        body.write(some, 0, length)
    }
    return body.toByteArray()
}
