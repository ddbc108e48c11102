/** Receives Duitku's notifications on this machine: `ReceiveCallbackKt 8500 callbacks.jsonl`. It needs nothing but a JDK. */

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import id.salur.NotificationException
import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.Base64
import java.util.concurrent.Executors

private const val LIMIT = 1_000_000
private val DUITKU = Duitku( // Duitku's public test merchant
    environment = Environment.SANDBOX,
    userId = 3551,
    email = "test@chakratechnology.com",
    secretKey = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
)

/** Answers 400 to what nobody proved, 500 where it could not be stored: the gateway then comes again. */
private fun receive(exchange: HttpExchange, stored: File) {
    val body = exchange.requestBody.readNBytes(LIMIT + 1)
    if (body.size > LIMIT) return answer(exchange, 413)
    val notification = try {
        DUITKU.receive(exchange.requestMethod, exchange.requestURI.toString(), exchange.requestHeaders, body)
    } catch (error: NotificationException) {
        System.err.println(error.message)
        return answer(exchange, 400)
    }
    try {
        store(stored, notification.references, body)
    } catch (error: IOException) {
        System.err.println(error.message)
        return answer(exchange, 500)
    }
    // Later, with the payment that the references name: `DUITKU.parse(itsContext, notification).outcome`.
    val reply = notification.reply
    for ((name, value) in reply.headers) exchange.responseHeaders.add(name, value)
    answer(exchange, reply.status, reply.body)
}

/** Commits the raw message beside what it refers to; one that comes twice is stored twice, which harms nobody. Yours is a database. */
@Synchronized
private fun store(file: File, references: Map<String, String>, body: ByteArray) = FileOutputStream(file, true).use {
    it.write("${references["disburseId"]} ${Base64.getEncoder().encodeToString(body)}\n".encodeToByteArray())
    it.fd.sync()
}

private fun answer(exchange: HttpExchange, status: Int, body: ByteArray = ByteArray(0)) = exchange.use {
    it.sendResponseHeaders(status, if (body.isEmpty()) -1 else body.size.toLong())
    it.responseBody.write(body)
}

private inline fun HttpExchange.use(block: (HttpExchange) -> Unit) = try {
    block(this)
} finally {
    close()
}

fun main(arguments: Array<String>) {
    val port = arguments.firstOrNull()?.toInt() ?: 8500
    val stored = File(arguments.getOrElse(1) { "callbacks.jsonl" })
    val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0)
    server.createContext("/") { receive(it, stored) }
    server.executor = Executors.newFixedThreadPool(8)
    server.start()
    println("listening on http://127.0.0.1:${server.address.port}")
}
