/** What the ways of sending have in common. */
package id.salur

import java.security.cert.CertificateException
import java.util.logging.Level
import java.util.logging.Logger
import javax.net.ssl.SSLException

/** How much of an answer is read: one byte more than the core takes of any. */
internal const val ANSWER_LIMIT: Int = 64 * 1024 * 1024 + 1

internal const val CONNECT_TIMEOUT: Long = 5_000
internal const val READ_TIMEOUT: Long = 30_000

private val LOG = Logger.getLogger("salur")

/** The request's headers, and those that every HTTP library would otherwise choose for itself. */
internal fun Request.allHeaders(): List<Pair<String, String>> {
    val own = listOf("User-Agent" to "salur/$VERSION", "Accept-Encoding" to "identity")
    return headers + own.filter { (name, _) -> headers.none { it.first.equals(name, ignoreCase = true) } }
}

/** How long a connection may take from `now` on: not beyond `sendBefore` either. */
internal fun RequestStep<*>.connectWithin(connectTimeout: Long, now: Long): Long =
    if (sendBefore == null) connectTimeout else minOf(connectTimeout, sendBefore - now)

/** What follows when nothing came, and a line in the log that tells why. */
internal fun <A : Fields> RequestStep<A>.failed(failure: Failure, error: Throwable, moment: Moment): Step<A> {
    LOG.log(Level.FINE, "$operation: ${failure.word}", error)
    return if (failure == Failure.NOT_SENT) notSent(moment) else noAnswer(moment)
}

/** Whether the server's certificate was not believed: the handshake then ends before a request is written. */
internal fun Throwable.isUntrusted(): Boolean = this is SSLException && causes().any { it is CertificateException }

/** An error and its causes. */
internal fun Throwable.causes(): Sequence<Throwable> = generateSequence(this) { it.cause }.take(20)
