import java.io.BufferedInputStream
import java.io.Closeable
import java.io.IOException
import java.io.InputStream
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.net.SocketException
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread

/** A request that arrived whole. Names of headers are in small letters. */
class Seen(val method: String, val path: String, val headers: Map<String, String>, val body: ByteArray, val reused: Boolean)

/** A server on this machine that behaves as badly as networks do. The first part of the path says how. */
class Loopback : Closeable {
    /** The requests that arrived. */
    val seen = CopyOnWriteArrayList<Seen>()

    /** What other behaviours answer with. */
    val heads = HashMap(HEADS)
    private val listener = ServerSocket(0, 50, InetAddress.getLoopbackAddress())
    private val over = CountDownLatch(1)
    val url = "http://127.0.0.1:${listener.localPort}"

    init {
        thread(isDaemon = true) {
            while (true) {
                val connection = try { listener.accept() } catch (_: SocketException) { return@thread }
                thread(isDaemon = true) { serve(connection) }
            }
        }
    }

    override fun close() {
        over.countDown()
        listener.close()
    }

    /** The requests, but GET, whose path begins so. */
    fun posts(behaviour: String): List<Seen> = seen.filter { it.method != "GET" && it.path.split("/")[1] == behaviour }

    private fun serve(connection: Socket) {
        try {
            connection.use { converse(it) }
        } catch (_: IOException) {
            // the client hung up
        }
    }

    private fun converse(connection: Socket) {
        val stream = BufferedInputStream(connection.getInputStream())
        var reused = false
        while (true) {
            val request = read(stream, reused) ?: return
            seen += request
            if (!behave(connection, request.path.split("/")[1])) return
            reused = true
        }
    }

    /** Answers; whether the connection stays. */
    private fun behave(connection: Socket, behaviour: String): Boolean {
        val out = connection.getOutputStream()
        fun say(text: String) = out.write(text.encodeToByteArray())
        when (behaviour) {
            "fin" -> return false
            "rst" -> { connection.setSoLinger(true, 0); return false }
            "silent" -> { over.await(); return false }
            "cut" -> { say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"); return false }
            "drip" -> {
                say("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
                while (!over.await(50, TimeUnit.MILLISECONDS)) say(" ")
                return false
            }
            "endless" -> {
                say("HTTP/1.1 200 OK\r\n\r\n")
                val blanks = ByteArray(1_000_000) { ' '.code.toByte() }
                while (over.count > 0) out.write(blanks)
                return false
            }
            else -> say(heads[behaviour] ?: JSON)
        }
        return true
    }

    companion object {
        private const val JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
        private val HEADS = mapOf(
            "error" to "HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<h1>",
            "redirect" to "HTTP/1.1 307 Temporary Redirect\r\nLocation: /landed\r\nContent-Length: 0\r\n\r\n",
            "moved" to "HTTP/1.1 302 Found\r\nLocation: /landed\r\nContent-Length: 0\r\n\r\n",
            "basic" to "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"r\"\r\nContent-Length: 0\r\n\r\n",
            "busy" to "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
            "late" to "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n",
        )

        /** The next request, or nothing when the client is done. */
        fun read(stream: InputStream, reused: Boolean): Seen? {
            val words = line(stream).split(" ")
            if (words.size != 3) return null
            val headers = generateSequence { line(stream).takeIf { it.isNotEmpty() } }
                .associate { it.substringBefore(":").lowercase() to it.substringAfter(":").trim() }
            val length = headers["content-length"]?.toInt() ?: 0
            val body = stream.readNBytes(length)
            return if (body.size == length) Seen(words[0], words[1], headers, body, reused) else null
        }

        private fun line(stream: InputStream): String {
            val text = StringBuilder()
            while (true) {
                val byte = stream.read()
                if (byte < 0 || byte == '\n'.code) return text.toString().trimEnd('\r')
                text.append(byte.toChar())
            }
        }
    }
}

/** A server that does with each connection what it likes. */
class Shaking(private val hand: (Socket) -> Unit) : Closeable {
    private val listener = ServerSocket(0, 50, InetAddress.getLoopbackAddress())
    val port: Int = listener.localPort

    init {
        thread(isDaemon = true) {
            while (true) {
                val connection = try { listener.accept() } catch (_: SocketException) { return@thread }
                thread(isDaemon = true) {
                    connection.use { try { hand(it) } catch (_: IOException) { /* the client hung up */ } }
                }
            }
        }
    }

    override fun close() = listener.close()
}
