// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.cashin

import id.salur.Word

/** Which of Cash In's two worlds the client talks to. An option of [Cashin]. */
public enum class Environment(override val word: String) : Word {
    /** Cash In's sandbox: no money moves. */
    SANDBOX("sandbox"),

    /** The real one. */
    PRODUCTION("production"),
}
