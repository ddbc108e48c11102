// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Word

/**
 * A quirk that only Faspay can settle: under which name bills carry the merchant's account. An option of [FaspaySnap].
 */
public enum class QuirkBillSource(override val word: String) : Word {
    /** The page's name. */
    SOURCEACCOUNTNO("sourceAccountNo"),

    /** The libraries' name. */
    SOURCEACCOUNT("sourceAccount"),
}
