package id.salur

import kotlinx.serialization.json.JsonObject

/**
 * SNAP itself, Indonesia's national standard of payment interfaces (Standar Nasional Open API Pembayaran).
 *
 * The clients sign and verify on their own. This is for looking into a signature that was refused, and for what none of this library's
 * gateways does.
 */
public object Snap {
    /** What is signed, and with what. */
    public enum class Scheme(override val word: String) : Word {
        /** A transaction, with a private key: `METHOD:path:sha256(minified body):timestamp`. */
        ASYMMETRIC("asymmetric"),

        /** A transaction, with a shared secret: `METHOD:path:access token:sha256(minified body):timestamp`. */
        SYMMETRIC("symmetric"),

        /** A request for an access token, with a private key: `client id|timestamp`. */
        TOKEN("token"),
    }

    /** What the standard wants signed. */
    public class Signed internal constructor(
        /** The string to sign: compare it with the gateway's, character by character. */
        public val stringToSign: String,
        /** Its signature in base64 (`X-SIGNATURE`), where a key was given. */
        public val signature: String?,
    ) {
        /** The same as a plain document. */
        public fun toDocument(): JsonObject = document("string_to_sign" to stringToSign, "signature" to signature)

        // A symmetric one holds the access token.
        override fun toString(): String = "Signed(<${stringToSign.length} characters>, ${if (signature == null) "no signature" else "signature"})"
    }

    /** Whether a message was signed. */
    public class Verified internal constructor(
        /** Whether the owner of the public key signed the message. */
        public val valid: Boolean,
        /** What kept it from being verified at all: a header that is missing, double, or not of its form. */
        public val problems: List<Violation>,
    ) {
        /** The same as a plain document. */
        public fun toDocument(): JsonObject =
            document("valid" to valid, "problems" to problems.map(Violation::toDocument).takeIf { it.isNotEmpty() })

        override fun toString(): String = "Verified($valid${problems.joinToString("") { "; ${it.path}: ${it.rule.word}" }})"
    }

    /**
     * The string that the standard wants signed, and its signature where a key is given.
     *
     * @param scheme what is signed, and with what.
     * @param timestamp X-TIMESTAMP as it is sent, such as `2024-03-01T14:56:11+07:00`.
     * @param method of a transaction: the HTTP method.
     * @param path of a transaction: the path that the gateway signs, with its query.
     * @param body of a transaction: the body as it is sent; it is minified here. Left out where there is none.
     * @param accessToken with [Scheme.SYMMETRIC]: the access token, without `Bearer`.
     * @param clientId with [Scheme.TOKEN]: X-CLIENT-KEY.
     * @param privateKey with [Scheme.ASYMMETRIC] or [Scheme.TOKEN]: the RSA private key, to sign; in the forms that clients read.
     * @param clientSecret with [Scheme.SYMMETRIC]: the shared secret, to sign.
     * @param moment its entropy blinds the computation with a private key, and does not change the signature.
     * @throws InvalidInputException an argument is missing or wrong, or the body is not JSON.
     */
    @JvmStatic
    @JvmOverloads
    public fun sign(
        scheme: Scheme,
        timestamp: String,
        method: String? = null,
        path: String? = null,
        body: ByteArray? = null,
        accessToken: String? = null,
        clientId: String? = null,
        privateKey: String? = null,
        clientSecret: String? = null,
        moment: Moment? = null,
    ): Signed {
        val seed = moment ?: privateKey?.let { Moment.fresh() }
        val arguments = listOf(
            "scheme" to scheme,
            "timestamp" to timestamp,
            "method" to method,
            "path" to path,
            "body" to body?.let(::text),
            "access_token" to accessToken,
            "client_id" to clientId,
            "private_key" to privateKey,
            "client_secret" to clientSecret,
            "moment" to seed?.toDocument(),
        )
        val signed = Salur.result("snap_sign", *arguments.filter { it.second != null }.toTypedArray())
        return Signed(signed.string("string_to_sign"), signed.text("signature"))
    }

    /**
     * Whether the owner of a public key signed a message, as it arrived, with `X-TIMESTAMP` and `X-SIGNATURE`.
     *
     * It says nothing of whose key it is, nor whether the message is young or came before. The notifications of a gateway are for its
     * client's `receive`.
     *
     * @param message the message, its body exactly as it arrived.
     * @param publicKey the signer's RSA public key: PEM or its bare base64.
     * @throws InvalidInputException the key is none, or an argument is wrong. A signature that does not hold is no error.
     */
    @JvmStatic
    public fun verify(message: Message, publicKey: String): Verified {
        val verified = Salur.result("snap_verify", "message" to message.toDocument(), "public_key" to publicKey)
        return Verified(requireNotNull(verified.boolean("valid")), verified.list("problems", Violation::fromDocument).orEmpty())
    }

    /** A body as documents have it; bytes that are not UTF-8 become half a surrogate pair, which the core refuses at its place. */
    private fun text(body: ByteArray): String = try {
        body.decodeToString(throwOnInvalidSequence = true)
    } catch (_: CharacterCodingException) {
        "\uD800"
    }
}
