package demo

import id.salur.Fields
import id.salur.RequestStep
import id.salur.SignStep
import java.security.KeyPairGenerator
import java.security.Signature
import java.util.Base64

/** An RSA key pair of this run, made and kept by the JVM's own crypto, as by the Android Keystore. */
class KeyPair {
    private val pair = KeyPairGenerator.getInstance("RSA").apply { initialize(2048) }.generateKeyPair()

    /** The private key as PEM, as a merchant has it in a file. */
    val privatePem: String get() = pem("PRIVATE KEY", pair.private.encoded)

    /** The public key as PEM, as a merchant registers it. */
    val publicPem: String get() = pem("PUBLIC KEY", pair.public.encoded)

    /** The step's request, with its signature. */
    fun <A : Fields> signed(step: SignStep<A>): RequestStep<A> {
        val signature = Signature.getInstance("SHA256withRSA").run {
            initSign(pair.private)
            update(step.bytes)
            sign()
        }
        return step.attachSignature(signature)
    }

    private fun pem(label: String, der: ByteArray): String {
        val lines = Base64.getMimeEncoder(64, "\n".toByteArray()).encodeToString(der)
        return "-----BEGIN $label-----\n$lines\n-----END $label-----\n"
    }
}
