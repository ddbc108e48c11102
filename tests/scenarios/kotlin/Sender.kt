package scenarios

import id.salur.Answer
import id.salur.Failure
import id.salur.Fields
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.Step
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import id.salur.http.failureOf as javaFailureOf
import id.salur.http.sendOnce as javaSendOnce
import id.salur.okhttp.failureOf as okFailureOf
import id.salur.okhttp.sendOnce as okSendOnce

private val JAVA: HttpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
private val OK: OkHttpClient = OkHttpClient.Builder().retryOnConnectionFailure(false).followRedirects(false).build()

/** The loop of every call, with each HTTP client that people use. */
enum class Sender {
    JAVA_HTTP {
        override fun <A : Fields> once(step: RequestStep<A>): Step<A> {
            val request = HttpRequest.newBuilder(URI.create(step.url)).method(step.method, step.body?.let(BodyPublishers::ofByteArray) ?: BodyPublishers.noBody())
            for ((name, value) in step.headers) request.header(name, value)
            return try {
                val answer = JAVA.send(request.build(), BodyHandlers.ofByteArray())
                step.parse(answer.statusCode(), answer.headers().map(), answer.body())
            } catch (error: IOException) {
                step.failed(javaFailureOf(error, JAVA))
            }
        }
    },
    JAVA_HTTP_SEND_ONCE {
        override fun <A : Fields> once(step: RequestStep<A>): Step<A> = javaSendOnce(step)
    },
    OK_HTTP {
        override fun <A : Fields> once(step: RequestStep<A>): Step<A> {
            val request = Request.Builder().url(step.url).method(step.method, step.body?.toRequestBody())
            for ((name, value) in step.headers) request.addHeader(name, value)
            return try {
                OK.newCall(request.build()).execute().use { step.parse(Answer(it.code, it.headers.toList(), it.body.bytes())) }
            } catch (error: IOException) {
                step.failed(okFailureOf(error, OK))
            }
        }
    },
    OK_HTTP_SEND_ONCE {
        override fun <A : Fields> once(step: RequestStep<A>): Step<A> = okSendOnce(step, OK)
    };

    /** Sends one request. */
    abstract fun <A : Fields> once(step: RequestStep<A>): Step<A>

    /** Sends until there is an outcome. */
    fun <A : Fields> send(first: Step<A>): Outcome<A> {
        var step = first
        while (step is RequestStep) step = once(step)
        return step.outcome
    }
}

/** Sends until there is an outcome, as the guide does. */
fun <A : Fields> send(step: Step<A>): Outcome<A> = Sender.JAVA_HTTP_SEND_ONCE.send(step)

private fun <A : Fields> RequestStep<A>.failed(failure: Failure): Step<A> = if (failure == Failure.NOT_SENT) notSent() else noAnswer()
