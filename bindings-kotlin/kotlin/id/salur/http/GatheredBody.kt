package id.salur.http

import id.salur.ANSWER_LIMIT
import java.io.ByteArrayOutputStream
import java.net.http.HttpResponse.BodySubscriber
import java.nio.ByteBuffer
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionStage
import java.util.concurrent.Flow

/** The body as it comes, up to [ANSWER_LIMIT]; what is more is not read. */
internal class GatheredBody : BodySubscriber<ByteArray> {
    private val whole = CompletableFuture<ByteArray>()
    private val body = ByteArrayOutputStream()
    private var subscription: Flow.Subscription? = null

    override fun getBody(): CompletionStage<ByteArray> = whole

    override fun onSubscribe(subscription: Flow.Subscription) {
        this.subscription = subscription
        subscription.request(Long.MAX_VALUE)
    }

    override fun onNext(buffers: List<ByteBuffer>) {
        if (whole.isDone) return
        for (buffer in buffers) {
            val bytes = ByteArray(minOf(buffer.remaining(), ANSWER_LIMIT - body.size()))
            buffer.get(bytes)
            body.write(bytes, 0, bytes.size)
        }
        if (body.size() == ANSWER_LIMIT) {
            subscription?.cancel()
            whole.complete(body.toByteArray())
        }
    }

    override fun onError(error: Throwable) {
        whole.completeExceptionally(error)
    }

    override fun onComplete() {
        whole.complete(body.toByteArray())
    }
}
