// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Word

/**
 * A quirk that only Faspay can settle: which path is signed of calls that carry their parameters in it. An option of
 * [FaspaySendme].
 */
public enum class QuirkGetPath(override val word: String) : Word {
    /** The service's own path, as Faspay's libraries do. */
    BASE("base"),

    /** The path with its parameters, as Faspay's pages say. */
    WITH_PARAMETERS("with_parameters"),
}
