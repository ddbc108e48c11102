// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [Duitku.prepareStatus] (`duitku.status`) is answered with. A field that did not come is `null`. */
public data class StatusAnswer(
    /** The bank code. `bankCode` at the gateway. */
    public val bankCode: String? = null,
    /** The account number. `bankAccount` at the gateway. Personal. */
    public val bankAccount: String? = null,
    /** The amount. An exact decimal number; `amountTransfer` at the gateway. */
    public val amount: BigDecimal? = null,
    /** The account's owner. `accountName` at the gateway. Personal. */
    public val accountName: String? = null,
    /** The reference of the transfer. `custRefNumber` at the gateway. */
    public val custRefNumber: String? = null,
    /**
     * Duitku's response code: the transfer's result, or the refusal of this question. `responseCode` at the gateway.
     */
    public val responseCode: String? = null,
    /** Its description. Its wording and letter case vary. `responseDesc` at the gateway. */
    public val responseDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "bank_code" to bankCode,
        "bank_account" to bankAccount,
        "amount" to amount,
        "account_name" to accountName,
        "cust_ref_number" to custRefNumber,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): StatusAnswer = StatusAnswer(
            bankCode = document.text("bank_code"),
            bankAccount = document.text("bank_account"),
            amount = document.decimal("amount"),
            accountName = document.text("account_name"),
            custRefNumber = document.text("cust_ref_number"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
