package demo

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import id.salur.Fields
import id.salur.GatewayClient
import id.salur.Notification
import id.salur.NotificationException
import id.salur.Reply
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

/** A merchant's callback address on loopback. Each message is proven before it is answered; forged ones get a 400. */
class Receiver(private val client: GatewayClient<*, *>) : AutoCloseable {
    private val arrived = LinkedBlockingQueue<Notification<Fields>>()
    private val threads: ExecutorService = Executors.newCachedThreadPool()
    private val server: HttpServer = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)

    /** Where it listens. */
    val url: String = "http://127.0.0.1:${server.address.port}"

    /** Whether nothing waits to be read. */
    val isEmpty: Boolean get() = arrived.isEmpty()

    init {
        server.executor = threads
        server.createContext("/") { exchange -> exchange.use(::serve) }
        server.start()
    }

    /** The next notification. */
    fun next(): Notification<Fields> = checkNotNull(arrived.poll(10, TimeUnit.SECONDS)) { "no callback came" }

    /** Stops listening. */
    override fun close() {
        server.stop(0)
        threads.shutdown()
    }

    private fun serve(exchange: HttpExchange) {
        val body = exchange.requestBody.readAllBytes()
        val notification = try {
            client.receive(exchange.requestMethod, "${exchange.requestURI}", exchange.requestHeaders, body)
        } catch (_: NotificationException) {
            exchange.sendResponseHeaders(400, -1)
            return
        }
        arrived.put(notification) // a real merchant commits it to a database here
        reply(exchange, notification.reply)
    }

    private fun reply(exchange: HttpExchange, reply: Reply) {
        for ((name, value) in reply.headers) exchange.responseHeaders.add(name, value)
        exchange.sendResponseHeaders(reply.status, reply.body.size.toLong())
        exchange.responseBody.write(reply.body)
    }

    private fun HttpExchange.use(serve: (HttpExchange) -> Unit) = try {
        serve(this)
    } finally {
        close()
    }
}
