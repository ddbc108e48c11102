package scenarios

import demo.ROOT
import id.salur.Fields
import id.salur.KeyedStep
import id.salur.RequestStep
import id.salur.SignStep
import java.io.File
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.PrivateKey
import java.security.Signature
import java.security.spec.PKCS8EncodedKeySpec
import java.util.Base64

/** A key that never leaves, as in a KMS or the Android Keystore: it signs what it is given, and counts. */
class ExternalKey(private val key: PrivateKey) {
    /** How often it signed. */
    var made: Int = 0
        private set

    /** The step's request, with its signature. */
    fun <A : Fields> signed(step: KeyedStep<A>): RequestStep<A> {
        check(step is SignStep && step.algorithm == "RSASSA-PKCS1-v1_5-SHA256") { "nothing to sign: $step" }
        made += 1
        val signature = Signature.getInstance("SHA256withRSA").run {
            initSign(key)
            update(step.bytes)
            sign()
        }
        return step.attachSignature(signature)
    }

    companion object {
        /** The published test key of the sandbox's merchant, as PEM. */
        val MERCHANT_PEM: String = File(ROOT, "sandbox/src/salur_sandbox/gateways/snap/test_keys/merchant-private.pem").readText()

        /** That key, elsewhere. */
        fun merchant(): ExternalKey {
            val text = MERCHANT_PEM.substringAfter("KEY-----").substringBefore("-----END").replace("\n", "")
            return ExternalKey(KeyFactory.getInstance("RSA").generatePrivate(PKCS8EncodedKeySpec(Base64.getDecoder().decode(text))))
        }

        /** A key that no gateway knows. */
        fun stranger(): ExternalKey = ExternalKey(KeyPairGenerator.getInstance("RSA").apply { initialize(2048) }.generateKeyPair().private)
    }
}
