// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Word

/** Where the customer collects the money. For [Duitku.prepareCashOut]. */
public enum class CashOutBankCode(override val word: String) : Word {
    /** Indomaret: 50,000 to 1,000,000, in multiples of 50,000. */
    INDOMARET("2010"),

    /** Pos Indonesia: 50,000 to 2,000,000. */
    POS_INDONESIA("2011"),
}
