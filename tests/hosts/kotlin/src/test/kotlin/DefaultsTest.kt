import java.net.HttpURLConnection
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

/**
 * What clients make, by themselves, of a server that reads a POST on a kept connection and hangs up. It is why `sendOnce` tells OkHttp so much,
 * and why nothing here uses `HttpURLConnection`.
 */
class DefaultsTest {
    private fun copies(behaviour: String, get: (String) -> Unit, post: (String) -> Unit): Int = Loopback().use { server ->
        get("${server.url}/ok")
        runCatching { post("${server.url}/$behaviour") }
        assertEquals(true, server.posts(behaviour).first().reused)
        server.posts(behaviour).size
    }

    @ParameterizedTest
    @ValueSource(strings = ["fin", "rst"])
    fun `HttpURLConnection pays twice`(behaviour: String) {
        val post = { url: String ->
            val connection = URI(url).toURL().openConnection() as HttpURLConnection
            connection.doOutput = true
            connection.outputStream.use { it.write("x".encodeToByteArray()) }
            connection.inputStream.readAllBytes()
            Unit
        }
        val get = { url: String -> (URI(url).toURL().openConnection() as HttpURLConnection).inputStream.use { it.readAllBytes() }; Unit }
        assertEquals(2, copies(behaviour, get, post))
    }

    @ParameterizedTest
    @ValueSource(strings = ["fin", "rst"])
    fun `OkHttp pays twice, or more often`(behaviour: String) {
        assertTrue(okHttp(behaviour, OkHttpClient()) >= 2) // OkHttp 4 sends 2 copies, OkHttp 5 sends 3
        assertEquals(1, okHttp(behaviour, OkHttpClient.Builder().retryOnConnectionFailure(false).build()))
    }

    @Test
    fun `OkHttp pays twice where it is answered 503, whatever it was told of retries`() {
        assertEquals(2, okHttp("busy", OkHttpClient.Builder().retryOnConnectionFailure(false).build()))
    }

    @ParameterizedTest
    @ValueSource(strings = ["fin", "rst"])
    fun `HttpClient pays once`(behaviour: String) {
        val client = HttpClient.newHttpClient()
        val get = { url: String -> client.send(HttpRequest.newBuilder(URI(url)).build(), BodyHandlers.discarding()); Unit }
        val post = { url: String -> client.send(HttpRequest.newBuilder(URI(url)).POST(BodyPublishers.ofString("x")).build(), BodyHandlers.discarding()); Unit }
        assertEquals(1, copies(behaviour, get, post))
    }

    private fun okHttp(behaviour: String, client: OkHttpClient): Int = copies(
        behaviour,
        { url -> client.newCall(Request.Builder().url(url).build()).execute().use { it.body?.bytes() } },
        { url -> client.newCall(Request.Builder().url(url).post("x".toRequestBody()).build()).execute().use { it.body?.bytes() } },
    )
}
