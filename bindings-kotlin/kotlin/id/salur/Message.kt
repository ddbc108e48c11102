package id.salur

import kotlin.io.encoding.Base64
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** A request to send as it stands: its body is what was signed. */
public class Request internal constructor(
    /** The HTTP method. */
    public val method: String,
    /** The whole address. */
    public val url: String,
    /** Names and values, in order. */
    public val headers: List<Pair<String, String>>,
    /** The exact bytes to send. */
    public val body: ByteArray?,
) {
    /** The same as a plain document. */
    public fun toDocument(): JsonObject =
        document("method" to method, "url" to url, "headers" to headerLists(headers), *bodyFields(body))

    override fun toString(): String = "Request($method ${withoutQuery(url)} body=${described(body)})"

    internal companion object {
        fun fromDocument(document: JsonObject): Request =
            Request(document.string("method"), document.string("url"), readHeaders(document), readBody(document))
    }
}

/** An HTTP answer, whatever its status was. */
public class Answer(
    /** The HTTP status. */
    public val status: Int,
    /** Its headers: names and values, repeated names too. */
    public val headers: List<Pair<String, String>> = emptyList(),
    /** Its raw body. */
    public val body: ByteArray = ByteArray(0),
) : Came {
    /** The same with headers as `java.net.http` and servlets have them. */
    public constructor(status: Int, headers: Map<String, List<String>>, body: ByteArray) : this(status, headers.toPairs(), body)

    /** The same as a plain document. */
    public fun toDocument(): JsonObject = document("status" to status, "headers" to headerLists(headers), *bodyFields(body))

    override fun toString(): String = "Answer(status=$status body=${described(body)})"
}

/** A request that a gateway sent to the merchant, as it arrived. */
public class Message(
    /** The HTTP method. */
    public val method: String,
    /** Path and query. */
    public val path: String,
    /** Its headers: names and values, repeated names too. */
    public val headers: List<Pair<String, String>> = emptyList(),
    /** Its raw body, exactly as it arrived. */
    public val body: ByteArray = ByteArray(0),
) {
    /** The same with headers as `com.sun.net.httpserver` and servlets have them. */
    public constructor(method: String, path: String, headers: Map<String, List<String>>, body: ByteArray) :
        this(method, path, headers.toPairs(), body)

    /** The same as a plain document. */
    public fun toDocument(): JsonObject =
        document("method" to method, "path" to path, "headers" to headerLists(headers), *bodyFields(body))

    override fun toString(): String = "Message($method ${withoutQuery(path)} body=${described(body)})"

    internal companion object {
        fun fromDocument(document: JsonObject): Message =
            Message(document.string("method"), document.string("path"), readHeaders(document), readBody(document) ?: ByteArray(0))
    }
}

/** The answer that a gateway expects to its notification. Send it after you have committed what you learned. */
public class Reply internal constructor(
    /** The HTTP status. */
    public val status: Int,
    /** Names and values, in order. */
    public val headers: List<Pair<String, String>>,
    /** The exact bytes. */
    public val body: ByteArray,
) {
    /** The same as a plain document. */
    public fun toDocument(): JsonObject = document("status" to status, "headers" to headerLists(headers), *bodyFields(body))

    override fun toString(): String = "Reply(status=$status body=${described(body)})"

    internal companion object {
        fun fromDocument(document: JsonObject): Reply =
            Reply(document.string("status").toInt(), readHeaders(document), readBody(document) ?: ByteArray(0))
    }
}

/** A body's size, never its content. */
internal fun described(body: ByteArray?): String = if (body == null) "none" else "<${body.size} bytes>"

/** The bytes of a document's body. */
internal fun readBody(document: JsonObject): ByteArray? =
    document.text("body")?.encodeToByteArray() ?: document.text("body_base64")?.let(Base64.Default::decode)

/** A document's key for a body: text, or base64 where the bytes are not UTF-8. */
internal fun bodyFields(body: ByteArray?): Array<Pair<String, Any?>> {
    if (body == null) return emptyArray()
    return try {
        arrayOf("body" to body.decodeToString(throwOnInvalidSequence = true))
    } catch (_: CharacterCodingException) {
        arrayOf("body_base64" to Base64.encode(body))
    }
}

private fun headerLists(headers: List<Pair<String, String>>): JsonArray =
    JsonArray(headers.map { (name, value) -> JsonArray(listOf(JsonPrimitive(name.whole()), JsonPrimitive(value.whole()))) })

/** Half a surrogate pair, which no header can hold, is replaced: no header of an answer makes it unreadable. */
private fun String.whole(): String = if (none(Char::isSurrogate)) this else encodeToByteArray().decodeToString()

private fun readHeaders(document: JsonObject): List<Pair<String, String>> = (document["headers"] as? JsonArray).orEmpty().map { header ->
    val (name, value) = header as JsonArray
    (name as JsonPrimitive).content to (value as JsonPrimitive).content
}

private fun Map<String, List<String>>.toPairs(): List<Pair<String, String>> = flatMap { (name, values) -> values.map { name to it } }

private fun withoutQuery(address: String): String = address.substringBefore('?')
