// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.cashin

import id.salur.Word

/** A quirk that only Cash In can settle: how requests are signed. An option of [Cashin]. */
public enum class QuirkScheme(override val word: String) : Word {
    /** With the merchant's RSA key. */
    ASYMMETRIC("asymmetric"),

    /** With a shared secret: HMAC-SHA512. */
    HMAC_SHA512("hmac_sha512"),
}
