// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.list
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [Duitku.prepareBanks] (`duitku.banks`) is answered with. A field that did not come is `null`. */
public data class BanksAnswer(
    /** Duitku's response code. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording and letter case vary. `responseDesc` at the gateway. */
    public val responseDesc: String? = null,
    /** The banks, in Duitku's order. A list; `Banks` at the gateway. */
    public val banks: List<BanksAnswerBank>? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_desc" to responseDesc,
        "banks" to banks,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): BanksAnswer = BanksAnswer(
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
            banks = document.list("banks", BanksAnswerBank.Companion::fromDocument),
        )
    }
}

/** One of the `banks` of [BanksAnswer]. */
public data class BanksAnswerBank(
    /** Its code. Codes are not unique: one is known to stand twice. `bankCode` at the gateway. */
    public val bankCode: String? = null,
    /** Its name. `bankName` at the gateway. */
    public val bankName: String? = null,
    /**
     * The largest online transfer, in rupiah; 0 where there is none. An exact decimal number; `maxAmountTransfer` at
     * the gateway.
     */
    public val maxAmountTransfer: BigDecimal? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "bank_code" to bankCode,
        "bank_name" to bankName,
        "max_amount_transfer" to maxAmountTransfer,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): BanksAnswerBank = BanksAnswerBank(
            bankCode = document.text("bank_code"),
            bankName = document.text("bank_name"),
            maxAmountTransfer = document.decimal("max_amount_transfer"),
        )
    }
}
