package id.salur

import id.salur.internal.Core
import kotlinx.serialization.json.JsonObject

internal const val VERSION: String = "0.1.0"

private const val CREDENTIALS = "credentials"

/** What needs no client. */
public object Salur {
    /** The version of this package, and of the native library in it. */
    public const val VERSION: String = id.salur.VERSION

    /** All gateways with their operations, fields, rules, codes and banks, as one document. */
    @JvmStatic
    public fun catalog(): JsonObject = result("catalog")

    /**
     * Seals credentials with AES-256-GCM, as a text to store: nobody without the key can read or change it.
     *
     * It protects a database, a backup or a log that others read, not from whoever also has the key: keep that elsewhere.
     *
     * @param gateway the gateway's name, such as `duitku`; only under the same name it can be opened.
     * @param credentials the fields to seal, such as a configuration's, as documents spell them.
     * @param key 32 random bytes; not a pass phrase.
     * @param purpose what they are for, 1 to 64 visible ASCII characters; only under the same purpose they can be opened. One for each merchant
     *   keeps one's text from being used as another's.
     * @param moment gives the entropy of the nonce; a fresh one when left out. The same entropy twice under one key breaks the seal: give it in
     *   tests alone.
     * @return `salur-seal-1.` and base64 of web addresses: ASCII without blanks.
     * @throws InvalidInputException an argument is wrong; no error shows the key or a credential.
     */
    @JvmStatic
    @JvmOverloads
    public fun seal(
        gateway: String,
        credentials: Map<String, Any?>,
        key: ByteArray,
        purpose: String = CREDENTIALS,
        moment: Moment? = null,
    ): String = result(
        "seal",
        "gateway" to gateway,
        "purpose" to purpose,
        "credentials" to credentials,
        "key" to key.toHex(),
        "moment" to (moment ?: Moment.fresh()).toDocument(),
    ).string("sealed")

    /**
     * Opens what [seal] gave.
     *
     * @param gateway the gateway's name, as it was sealed.
     * @param sealed the text that [seal] gave.
     * @param key the same 32 bytes.
     * @param purpose as it was sealed.
     * @return the credentials, as documents spell them.
     * @throws BrokenSealException another key, gateway or purpose, or a changed text; which of them cannot be told.
     * @throws InvalidInputException an argument is wrong, such as a key that has not 32 bytes.
     */
    @JvmStatic
    @JvmOverloads
    public fun unseal(gateway: String, sealed: String, key: ByteArray, purpose: String = CREDENTIALS): JsonObject {
        val opened = result("unseal", "gateway" to gateway, "purpose" to purpose, "sealed" to sealed, "key" to key.toHex())
        return requireNotNull(opened.objectOrNull("credentials"))
    }

    /** Calls a verb that needs no client with JSON text as it stands; gives the envelope, `{"ok": …}` or `{"error": …}`. */
    @JvmStatic
    public fun call(verb: String, arguments: String): String = Core.call(verb, arguments)

    /** The result of a verb that needs no client; its error is thrown. */
    internal fun result(verb: String, vararg arguments: Pair<String, Any?>): JsonObject =
        requireNotNull(opened(call(verb, encode(Entries(arguments.asList())))).objectOrNull("ok"))
}

/** The envelope of a result; that of an error is thrown. */
internal fun opened(envelope: String): JsonObject {
    val document = decode(envelope)
    throw exceptionOf(document.objectOrNull("error") ?: return document)
}
