/** What an error of OkHttp proves. */
@file:JvmName("OkHttpFailures")

package id.salur.okhttp

import id.salur.Failure
import id.salur.isUntrusted
import java.net.ConnectException
import java.net.UnknownHostException
import javax.net.ssl.SSLPeerUnverifiedException
import okhttp3.Authenticator
import okhttp3.OkHttpClient

/**
 * What to say of a request whose sending with `client` failed with `error`.
 *
 * [Failure.NOT_SENT] only where it is certain that nothing left: the name was not found, the connection was refused, the server's certificate
 * was not believed. It wants a client with `retryOnConnectionFailure(false)`, `followRedirects(false)`, no `authenticator` and no interceptors:
 * any other may have sent an earlier copy, and nothing is certain. Anything else is [Failure.NO_ANSWER], time-outs too: OkHttp does not tell
 * that of connecting from that of reading (`sendOnce` does).
 *
 * @param error what `execute` threw, or what `onFailure` was given.
 * @param client the client that sent.
 */
public fun failureOf(error: Throwable, client: OkHttpClient): Failure =
    if (sendsOnce(client) && isBeforeTheRequest(error)) Failure.NOT_SENT else Failure.NO_ANSWER

private fun sendsOnce(client: OkHttpClient): Boolean = !client.retryOnConnectionFailure &&
    !client.followRedirects &&
    client.authenticator === Authenticator.NONE &&
    client.interceptors.isEmpty() &&
    client.networkInterceptors.isEmpty()

private fun isBeforeTheRequest(error: Throwable): Boolean =
    error is UnknownHostException || error is ConnectException || error is SSLPeerUnverifiedException || error.isUntrusted()
