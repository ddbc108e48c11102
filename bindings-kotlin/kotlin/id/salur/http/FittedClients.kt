package id.salur.http

import java.net.http.HttpClient
import java.time.Duration
import java.util.WeakHashMap
import java.util.concurrent.ConcurrentHashMap

internal const val REPEATS: String = "jdk.httpclient.enableAllMethodRetry"

private val STANDARD: HttpClient by lazy { HttpClient.newHttpClient() }
private val KEPT = WeakHashMap<HttpClient, ConcurrentHashMap<Long, HttpClient>>()

/** Whether the JVM was told to repeat every kind of request, of which its clients know nothing. */
internal fun jvmRepeats(): Boolean = System.getProperty(REPEATS)?.let { it.isEmpty() || it.equals("true", ignoreCase = true) } == true

/** A client that follows no redirect and answers no challenge, made of this one and kept as long as it: with it stay its connections. */
internal fun kept(client: HttpClient?, connectTimeout: Long): HttpClient {
    val origin = client ?: STANDARD
    val ofOrigin = synchronized(KEPT) { KEPT.getOrPut(origin) { ConcurrentHashMap() } }
    return ofOrigin.getOrPut(connectTimeout) { fitted(origin, connectTimeout) }
}

/** Such a client for one request. */
internal fun fitted(client: HttpClient?, connectTimeout: Long): HttpClient {
    val origin = client ?: STANDARD
    val fitted = HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofMillis(connectTimeout))
        .sslContext(origin.sslContext())
        .sslParameters(origin.sslParameters())
    origin.proxy().ifPresent(fitted::proxy)
    origin.executor().ifPresent(fitted::executor)
    return fitted.build()
}
