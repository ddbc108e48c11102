// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Word

/** A quirk that only Faspay can settle: which path is signed. An option of [FaspaySnap]. */
public enum class QuirkSignedPath(override val word: String) : Word {
    /** The whole path, as /account/v1.0/transfer-interbank. */
    WHOLE("whole"),

    /** Without its first part, as /v1.0/transfer-interbank. */
    WITHOUT_ACCOUNT("without_account"),
}
