// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Word

/** The wallet. For [FaspaySendme.prepareTopUp]. */
public enum class TopUpBeneficiaryBankCode(override val word: String) : Word {
    /** OVO. */
    OVO("ovo"),

    /** GoPay. */
    GPY("gpy"),

    /** DANA. */
    DNA("dna"),

    /** LinkAja. */
    LKJ("lkj"),
}
