// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Word

/** A quirk that only Faspay can settle: how requests are signed. An option of [FaspaySendme]. */
public enum class QuirkSignature(override val word: String) : Word {
    /** AES-256-CBC over the string to sign, in base64, as Faspay's libraries do. */
    AES("aes"),

    /** HMAC-SHA256 over the string to sign, in lower-case hex, as Faspay's pages say. */
    HMAC_SHA256("hmac_sha256"),
}
