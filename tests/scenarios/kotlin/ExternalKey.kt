package scenarios

import demo.KeyPair
import id.salur.Fields
import id.salur.KeyedStep
import id.salur.RequestStep
import id.salur.SignStep

/** A key that never leaves, as in a KMS or the Android Keystore: it signs what it is given, and counts. */
class ExternalKey(
    /** The pair. */
    val pair: KeyPair = KeyPair(),
) {
    /** How often it signed. */
    var made: Int = 0
        private set

    /** The step's request, with its signature. */
    fun <A : Fields> signed(step: KeyedStep<A>): RequestStep<A> {
        check(step is SignStep && step.algorithm == "RSASSA-PKCS1-v1_5-SHA256") { "nothing to sign: $step" }
        made += 1
        return pair.signed(step)
    }
}
