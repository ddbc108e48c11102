/** What an error of `java.net.http` proves. */
@file:JvmName("JavaHttpFailures")

package id.salur.http

import id.salur.Failure
import id.salur.isUntrusted
import java.net.ConnectException
import java.net.http.HttpClient
import java.net.http.HttpConnectTimeoutException
import java.util.concurrent.CompletionException
import java.util.concurrent.ExecutionException

/**
 * What to say of a request whose sending with `client` failed with `error`.
 *
 * [Failure.NOT_SENT] only where it is certain that nothing left: the name was not found, the connection was refused or not made in time, the
 * server's certificate was not believed. A client that follows redirects or answers challenges may have sent an earlier copy, and so may a
 * JVM that was told to repeat requests: then nothing is certain. Anything else is [Failure.NO_ANSWER].
 *
 * @param error what `send` threw, or what the future of `sendAsync` failed with, caught right there.
 * @param client the client that sent.
 */
public fun failureOf(error: Throwable, client: HttpClient): Failure {
    val wasFirst = client.followRedirects() == HttpClient.Redirect.NEVER && client.authenticator().isEmpty && !jvmRepeats()
    val isWrapper = error is ExecutionException || error is CompletionException
    val cause = if (isWrapper) error.cause ?: error else error
    return if (wasFirst && isBeforeTheRequest(cause)) Failure.NOT_SENT else Failure.NO_ANSWER
}

/** Whether `java.net.http` gives such an error only before it writes a request. */
internal fun isBeforeTheRequest(error: Throwable): Boolean =
    error is ConnectException || error is HttpConnectTimeoutException || error.isUntrusted()
