package demo

import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration

/** Plain HTTP between the programs of this machine, beside what the library prepares. */
object LocalHttp {
    private val client: HttpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

    /** One exchange; a body is JSON. */
    fun exchange(method: String, url: String, body: String? = null, headers: List<Pair<String, String>> = emptyList()): HttpResponse<String> {
        val request = HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .method(method, if (body == null) BodyPublishers.noBody() else BodyPublishers.ofString(body))
        for ((name, value) in headers) request.header(name, value)
        return client.send(request.build(), BodyHandlers.ofString())
    }
}
