/** A merchant's key pair and a gateway's, made for one run; what signs with them is the JVM's own cryptography. */

import id.salur.Fields
import id.salur.KeyedStep
import id.salur.RequestStep
import id.salur.SignStep
import id.salur.cashin.Cashin
import id.salur.cashin.Environment
import id.salur.faspaysnap.FaspaySnap
import java.security.Key
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.Signature
import java.util.Base64
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assertions.fail
import id.salur.faspaysnap.Environment as FaspayEnvironment

val MERCHANT: KeyPair = pair()
val GATEWAY: KeyPair = pair()
val TOP_UP: Map<String, Any?> = mapOf(
    "partnerReferenceNo" to "TOPUP-2025-000042",
    "amount" to 50_000,
    "customerNumber" to "6281234567890",
    "channel" to "TOP_UP_E_WALLET_DANA",
)

/** A key in PEM: PKCS#8 of a private one, SPKI of a public one. */
fun pem(key: Key): String {
    val name = if (key.format == "PKCS#8") "PRIVATE KEY" else "PUBLIC KEY"
    return "-----BEGIN $name-----\n${Base64.getMimeEncoder(64, byteArrayOf(10)).encodeToString(key.encoded)}\n-----END $name-----\n"
}

/** What a key store gives. */
fun signature(bytes: ByteArray, pair: KeyPair = MERCHANT): ByteArray = Signature.getInstance("SHA256withRSA").run {
    initSign(pair.private)
    update(bytes)
    sign()
}

/** Fails where the header is not the signature of this text. */
fun assertSigned(text: String, header: String?, pair: KeyPair = MERCHANT) {
    val verifier = Signature.getInstance("SHA256withRSA")
    verifier.initVerify(pair.public)
    verifier.update(text.encodeToByteArray())
    assertTrue(verifier.verify(Base64.getDecoder().decode(header)), "the signature is of another text, or by another key")
}

/** A client without its private key, unless one is given. */
fun cashin(privateKey: String? = null, baseUrl: String? = null): Cashin =
    Cashin(Environment.SANDBOX, partnerId = "CID1234567890", channelId = "95521", privateKey = privateKey, baseUrl = baseUrl)

/** A client without its private key. */
fun faspay(publicKey: String? = null): FaspaySnap =
    FaspaySnap(FaspayEnvironment.SANDBOX, partnerId = "99999", faspayPublicKey = publicKey, sourceAccount = "9920000001")

/** The step as one to sign. */
fun <A : Fields> KeyedStep<A>.toSign(): SignStep<A> = this as? SignStep<A> ?: fail("nothing to sign: $this")

/** The first value of a header. */
fun RequestStep<*>.header(name: String): String? = headers.firstOrNull { it.first == name }?.second

private fun pair(): KeyPair = KeyPairGenerator.getInstance("RSA").apply { initialize(2048) }.generateKeyPair()
