package id.salur.http

import java.net.http.HttpRequest.BodyPublisher
import java.net.http.HttpRequest.BodyPublishers
import java.nio.ByteBuffer
import java.util.concurrent.Flow

/** A body that knows whether it was asked for. A connect time-out may be told of a connection that stood at that very moment; then it was. */
internal class WatchedBody private constructor(private val body: BodyPublisher) : BodyPublisher by body {
    constructor(bytes: ByteArray) : this(BodyPublishers.ofByteArray(bytes))

    /** Whether any of it may have left. */
    @Volatile
    var isTaken: Boolean = false
        private set

    override fun subscribe(subscriber: Flow.Subscriber<in ByteBuffer>) {
        isTaken = true
        body.subscribe(subscriber)
    }
}
