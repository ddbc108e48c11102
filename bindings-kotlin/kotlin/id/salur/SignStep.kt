package id.salur

import kotlinx.serialization.json.JsonObject

/**
 * What a request waits for where the private key lives elsewhere (a key store, a KMS, an HSM): its signature.
 *
 * Sign [bytes] there, and go on with the request that [attachSignature] gives. Nothing was sent, and nothing can be sent yet.
 */
public class SignStep<out A : Fields> internal constructor(
    override val operation: String,
    /** 1, or more after `prepareAgain`. */
    public val attempt: Int,
    /** For [GatewayClient.attachSignature] in another process. The one to store before you send is the request's. */
    public val context: String,
    /** Where the request moves money: after this time, in Unix milliseconds, it must not be sent any more. */
    public val sendBefore: Long?,
    /** How to sign: `RSASSA-PKCS1-v1_5-SHA256`, which the JVM and Android call `SHA256withRSA`. It hashes the bytes itself. */
    public val algorithm: String,
    /** What to sign, as text. It holds no secret and no personal data but digests of them. */
    public val stringToSign: String,
    private val client: GatewayClient<*, *>,
) : KeyedStep<A> {
    /** What to sign: the UTF-8 bytes of [stringToSign]. */
    public val bytes: ByteArray get() = stringToSign.encodeToByteArray()

    override val outcome: Outcome<A>
        get() = throw StepException(
            "$operation: this step waits for a signature: sign its `bytes` with your key ($algorithm), and go on with the request that " +
                "`attachSignature` gives; or open the client with the private key",
        )

    /** Whether [sendBefore] has passed at [now], in Unix milliseconds: then do not sign, but say [notSent]. */
    @JvmOverloads
    public fun isLate(now: Long = System.currentTimeMillis()): Boolean = sendBefore != null && now >= sendBefore

    /**
     * The request with its signature: store its context, and send it once.
     *
     * @param signature its raw bytes: 256 of a key of 2048 bits, 512 of one of 4096. Whether they are of the right key, the gateway alone can tell.
     * @throws InvalidInputException this is no RSA signature.
     */
    @Suppress("UNCHECKED_CAST") // a context's request is answered with what its operation is answered with
    public fun attachSignature(signature: ByteArray): RequestStep<A> = client.attachSignature(context, signature) as RequestStep<A>

    /** Says that it was not sent: no signature could be made, or it came too late. */
    @JvmOverloads
    @Suppress("UNCHECKED_CAST")
    public fun notSent(moment: Moment? = null): Step<A> = client.parse(context, Failure.NOT_SENT, moment) as Step<A>

    override fun toDocument(): JsonObject = document(
        "step" to "to_sign",
        "operation" to operation,
        "attempt" to attempt,
        "to_sign" to document("algorithm" to algorithm, "string_to_sign" to stringToSign),
        "context" to context,
        "send_before" to sendBefore,
    )

    override fun toString(): String = "SignStep($operation: $algorithm <${stringToSign.length} characters>)"
}
