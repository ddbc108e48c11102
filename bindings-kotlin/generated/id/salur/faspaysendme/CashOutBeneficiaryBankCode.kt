// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Word

/** The outlet. For [FaspaySendme.prepareCashOut]. */
public enum class CashOutBeneficiaryBankCode(override val word: String) : Word {
    /** Indomaret. */
    IMR("imr"),

    /** Alfamart. */
    ALF("alf"),

    /** Permata's ATMs. */
    C013("C013"),
}
