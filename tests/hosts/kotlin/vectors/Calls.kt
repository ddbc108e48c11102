package vectors

import id.salur.Message
import id.salur.Moment
import id.salur.Salur
import id.salur.Snap
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** A verb without client: by the package's own function, or as a document where a call in Kotlin could not say these arguments. */
fun called(case: JsonObject): JsonElement {
    val (verb, arguments) = case.text("verb") to case.getValue("arguments")
    val said = (arguments as? JsonObject)?.let { Arguments(it) }?.result(verb)
    if (said != null) return said
    val envelope = Json.parseToJsonElement(Salur.call(verb, arguments.toString())) as JsonObject
    return envelope["ok"] ?: envelope
}

private val HEX = Regex("([0-9a-fA-F]{2})*")

/** Arguments of a verb, of which each must be said once. */
private class Arguments(private val given: JsonObject) {
    private val said = HashSet<String>()
    private var isSayable = true

    /** The result of the verb's function; `null` where it cannot say these arguments, all of them and nothing else. */
    fun result(verb: String): JsonObject? = when (verb) {
        "catalog" -> Salur.catalog().takeIf { given.isEmpty() }
        "seal" -> seal()
        "unseal" -> unseal()
        "snap_sign" -> sign()
        "snap_verify" -> verify()
        else -> null
    }

    private fun seal(): JsonObject? {
        val (gateway, purpose, key) = Triple(text("gateway"), text("purpose"), key())
        val credentials = argument("credentials") { it as? JsonObject }
        val moment = moment()
        if (gateway == null || credentials == null || key == null || moment == null || !isWhole()) return null
        val sealed = if (purpose == null) Salur.seal(gateway, credentials, key, moment = moment) else Salur.seal(gateway, credentials, key, purpose, moment)
        return JsonObject(mapOf("sealed" to JsonPrimitive(sealed)))
    }

    private fun unseal(): JsonObject? {
        val (gateway, purpose, key) = Triple(text("gateway"), text("purpose"), key())
        val sealed = text("sealed")
        if (gateway == null || sealed == null || key == null || !isWhole()) return null
        val credentials = if (purpose == null) Salur.unseal(gateway, sealed, key) else Salur.unseal(gateway, sealed, key, purpose)
        return JsonObject(mapOf("credentials" to credentials))
    }

    private fun sign(): JsonObject? {
        val scheme = argument("scheme") { word -> Snap.Scheme.entries.firstOrNull { it.word == string(word) } }
        val (timestamp, method, path) = Triple(text("timestamp"), text("method"), text("path"))
        val body = argument("body") { value -> string(value)?.let { text -> text.encodeToByteArray().takeIf { it.decodeToString() == text } } }
        val (accessToken, clientId) = text("access_token") to text("client_id")
        val (privateKey, clientSecret) = text("private_key") to text("client_secret")
        val moment = moment()
        if (scheme == null || timestamp == null || !isWhole() || (privateKey != null && moment == null)) return null
        return Snap.sign(scheme, timestamp, method, path, body, accessToken, clientId, privateKey, clientSecret, moment).toDocument()
    }

    private fun verify(): JsonObject? {
        val message: Message? = argument("message", ::messageOf)
        val publicKey = text("public_key")
        if (message == null || publicKey == null || !isWhole()) return null
        return Snap.verify(message, publicKey).toDocument()
    }

    private fun text(name: String): String? = argument(name, ::string)

    private fun moment(): Moment? = argument("moment", ::momentOf)

    /** The bytes of hex digits. */
    private fun key(): ByteArray? = argument("key") { value ->
        string(value)?.takeIf { HEX.matches(it) }?.chunked(2)?.map { it.toInt(16).toByte() }?.toByteArray()
    }

    /** An argument as the function takes it; `null` where it is absent, or cannot be said. */
    private fun <T> argument(name: String, read: (JsonElement) -> T?): T? {
        val value = given[name] ?: return null
        said += name
        return read(value).also { if (it == null) isSayable = false }
    }

    private fun isWhole(): Boolean = isSayable && said == given.keys
}
