// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Word

/** Which of Duitku's two worlds the client talks to. An option of [Duitku]. */
public enum class Environment(override val word: String) : Word {
    /** Duitku's sandbox: no money moves. */
    SANDBOX("sandbox"),

    /** The real one. */
    PRODUCTION("production"),
}
