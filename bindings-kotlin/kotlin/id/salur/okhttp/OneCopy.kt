package id.salur.okhttp

import java.io.IOException
import okhttp3.Interceptor
import okhttp3.MediaType
import okhttp3.RequestBody
import okhttp3.Response
import okio.BufferedSink

/**
 * The last interceptor before the wire: it lets one request pass, and knows whether one did. OkHttp calls it when the connection stands and
 * TLS is agreed, and nothing of the request is written.
 */
internal class OneCopy(private val isLate: () -> Boolean) : Interceptor {
    /** Whether a request may have left. */
    @Volatile
    var isSent: Boolean = false
        private set

    @Synchronized
    private fun claim() {
        if (isSent) throw IOException("a second copy was held back")
        if (isLate()) throw IOException("connecting took until it was too late to send")
        isSent = true
    }

    override fun intercept(chain: Interceptor.Chain): Response {
        claim()
        return chain.proceed(chain.request())
    }
}

/** A body that OkHttp knows not to send again. Its type is a header of the request. */
internal class OnceBody(private val bytes: ByteArray) : RequestBody() {
    override fun contentType(): MediaType? = null

    override fun contentLength(): Long = bytes.size.toLong()

    override fun isOneShot(): Boolean = true

    override fun writeTo(sink: BufferedSink) {
        sink.write(bytes)
    }
}
