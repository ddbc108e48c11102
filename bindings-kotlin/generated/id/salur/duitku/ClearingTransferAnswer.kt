// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [Duitku.prepareClearingTransfer] (`duitku.clearing_transfer`) is answered with. A field that did not come is
 * `null`.
 */
public data class ClearingTransferAnswer(
    /** The merchant's e-mail address, as sent. `email` at the gateway. Personal. */
    public val email: String? = null,
    /** The bank code, as sent. `bankCode` at the gateway. */
    public val bankCode: String? = null,
    /** The account number, as sent. `bankAccount` at the gateway. Personal. */
    public val bankAccount: String? = null,
    /** The amount, as sent. An exact decimal number; `amountTransfer` at the gateway. */
    public val amount: BigDecimal? = null,
    /** The account's owner. `accountName` at the gateway. Personal. */
    public val accountName: String? = null,
    /** The reference of the transfer. `custRefNumber` at the gateway. */
    public val custRefNumber: String? = null,
    /** How the transfer travels, as sent. `type` at the gateway. */
    public val type: String? = null,
    /** Duitku's response code. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording and letter case vary. `responseDesc` at the gateway. */
    public val responseDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "email" to email,
        "bank_code" to bankCode,
        "bank_account" to bankAccount,
        "amount" to amount,
        "account_name" to accountName,
        "cust_ref_number" to custRefNumber,
        "type" to type,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): ClearingTransferAnswer = ClearingTransferAnswer(
            email = document.text("email"),
            bankCode = document.text("bank_code"),
            bankAccount = document.text("bank_account"),
            amount = document.decimal("amount"),
            accountName = document.text("account_name"),
            custRefNumber = document.text("cust_ref_number"),
            type = document.text("type"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
