// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Word

/** Which of Faspay's two worlds the client talks to. An option of [FaspaySendme]. */
public enum class Environment(override val word: String) : Word {
    /** Faspay's sandbox: no money moves. */
    SANDBOX("sandbox"),

    /** The real one. */
    PRODUCTION("production"),
}
