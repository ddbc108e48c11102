// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Word

/** Which wallet. For [FaspaySnap.prepareTopUp]. */
public enum class TopUpPlatformCode(override val word: String) : Word {
    /** OVO. */
    OVO("ovo"),

    /** GoPay. */
    GPY("gpy"),

    /** DANA. */
    DNA("dna"),

    /** LinkAja. */
    LKJ("lkj"),
}
