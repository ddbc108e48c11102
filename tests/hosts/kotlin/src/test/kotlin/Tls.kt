import java.io.File
import java.net.Socket
import java.nio.file.Files
import java.security.KeyStore
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import javax.net.ssl.SSLSocket
import javax.net.ssl.TrustManagerFactory
import javax.net.ssl.X509TrustManager

/** A certificate of this machine's, made for these tests. */
object Tls {
    private val PASSWORD = "only for tests".toCharArray()

    private val keys: KeyStore by lazy {
        val folder = Files.createTempDirectory("salur-tls").toFile()
        val file = File(folder, "keys.p12")
        val tool = File(System.getProperty("java.home"), "bin/keytool").path
        val subject = listOf("-dname", "CN=salur test", "-ext", "san=ip:127.0.0.1", "-keyalg", "RSA", "-validity", "2", "-alias", "it")
        val command = listOf(tool, "-genkeypair", "-keystore", file.path, "-storepass", String(PASSWORD)) + subject
        check(ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0) { "keytool makes no certificate" }
        KeyStore.getInstance(file, PASSWORD).also { folder.deleteRecursively() }
    }

    private val trustManagers by lazy {
        val trusted = KeyStore.getInstance("PKCS12").apply { load(null); setCertificateEntry("it", keys.getCertificate("it")) }
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm()).apply { init(trusted) }.trustManagers
    }

    val trustManager: X509TrustManager get() = trustManagers.filterIsInstance<X509TrustManager>().first()

    /** Of a client that trusts it. */
    val trusting: SSLContext by lazy { SSLContext.getInstance("TLS").apply { init(null, trustManagers, null) } }

    private val serving: SSLContext by lazy {
        val managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm()).apply { init(keys, PASSWORD) }.keyManagers
        SSLContext.getInstance("TLS").apply { init(managers, trustManagers, null) }
    }

    /** Reads a request over TLS and answers; with `demand` it wants a certificate of the client, which has none. */
    fun hand(demand: Boolean): (Socket) -> Unit = { connection ->
        val safe = serving.socketFactory.createSocket(connection, null, true) as SSLSocket
        safe.useClientMode = false
        safe.needClientAuth = demand
        safe.use {
            Loopback.read(it.inputStream, false)
            it.outputStream.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}".encodeToByteArray())
        }
    }
}
