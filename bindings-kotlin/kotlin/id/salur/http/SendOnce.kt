/** One copy on the wire with `java.net.http`, which JVMs have and Android has not. */
@file:JvmName("JavaHttp")

package id.salur.http

import id.salur.Answer
import id.salur.CONNECT_TIMEOUT
import id.salur.Failure
import id.salur.Fields
import id.salur.Moment
import id.salur.READ_TIMEOUT
import id.salur.Request
import id.salur.RequestStep
import id.salur.Step
import id.salur.UnfitClientException
import id.salur.allHeaders
import id.salur.connectWithin
import id.salur.failed
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublisher
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException

/**
 * Sends a step's request once, and gives the step that follows from what came. Store `step.context` before.
 *
 * One copy on the wire: no retries, no redirects, no sign-in that asks twice, whatever the client was told; both time-outs; the body as it
 * stands. Of the client it takes certificates, proxies and threads, not its redirects, cookies or sign-ins; its connections are its own.
 * After `sendBefore` nothing is sent: `not_sent`. What a network can do never throws: it becomes `not_sent` where that is certain, else
 * `no_answer`; the logger `salur` tells why at FINE. A thread that is interrupted while it waits gets `no_answer`, and stays interrupted.
 * A GET, which moves no money, `java.net.http` repeats by itself where a kept connection ends, and nothing switches that off.
 *
 * @param client whose certificates, proxies and threads are used; those of the JVM when left out.
 * @param connectTimeout milliseconds until a connection must stand.
 * @param readTimeout milliseconds until an answer begins; and again for the whole of its body.
 * @param clock gives the moment, before sending and when something came; for tests.
 * @throws UnfitClientException nothing was sent: the JVM was told to repeat requests (`jdk.httpclient.enableAllMethodRetry`).
 */
@JvmOverloads
public fun <A : Fields> sendOnce(
    step: RequestStep<A>,
    client: HttpClient? = null,
    connectTimeout: Long = CONNECT_TIMEOUT,
    readTimeout: Long = READ_TIMEOUT,
    clock: () -> Moment = Moment::fresh,
): Step<A> {
    if (jvmRepeats()) throw UnfitClientException("this JVM was started with -D$REPEATS: it repeats a POST when a kept connection breaks")
    val before = clock()
    if (step.isLate(before.now)) return step.notSent(before)
    val connect = step.connectWithin(connectTimeout, before.now)
    val fit = if (connect < connectTimeout) fitted(client, connect) else kept(client, connect)
    val body = step.body?.let(::WatchedBody)
    val response = try {
        exchange(fit, outgoing(step.request, body, connect + readTimeout), connect + 2 * readTimeout)
    } catch (error: ExecutionException) {
        val cause = error.cause ?: error
        val isCertain = isBeforeTheRequest(cause) && body?.isTaken != true
        return step.failed(if (isCertain) Failure.NOT_SENT else Failure.NO_ANSWER, cause, clock())
    } catch (error: TimeoutException) {
        return step.failed(Failure.NO_ANSWER, error, clock())
    } catch (error: InterruptedException) {
        Thread.currentThread().interrupt()
        return step.failed(Failure.NO_ANSWER, error, clock())
    }
    return step.parse(Answer(response.statusCode(), response.headers().map(), response.body()), clock())
}

private fun exchange(client: HttpClient, request: HttpRequest, within: Long): HttpResponse<ByteArray> {
    val sending: CompletableFuture<HttpResponse<ByteArray>> = client.sendAsync(request) { GatheredBody() }
    try {
        return sending.get(within, TimeUnit.MILLISECONDS)
    } finally {
        sending.cancel(true)
    }
}

/** HTTP/1.1: of HTTP/2 newer JVMs repeat what a server says that it has not processed. */
private fun outgoing(request: Request, body: BodyPublisher?, within: Long): HttpRequest {
    val outgoing = HttpRequest.newBuilder(URI.create(request.url))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(Duration.ofMillis(within))
        .method(request.method, body ?: BodyPublishers.noBody())
    for ((name, value) in request.allHeaders()) outgoing.header(name, value)
    return outgoing.build()
}
