// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Word

/** How the transfer travels. For [Duitku.prepareClearingInquiry], [Duitku.prepareClearingTransfer]. */
public enum class ClearingType(override val word: String) : Word {
    /** Lalu Lintas Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business days. */
    LLG("LLG"),

    /** Real Time Gross Settlement: at least 100,000,000; 08:00 to 15:00 on business days. */
    RTGS("RTGS"),

    /** Duitku's host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB; ends with a callback. */
    H2H("H2H"),

    /** BI-FAST: at any time, to banks that take it. */
    BIFAST("BIFAST"),
}
