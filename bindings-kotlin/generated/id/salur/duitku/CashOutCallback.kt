// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What the notification `duitku.cash_out_callback` holds. Tells the end of a cash-out, to the callbackUrl of its
 * request. Its signature covers the two references alone, neither amount nor status nor any time: take it as a hint,
 * and let a person confirm it. A field that did not come is `null`.
 *
 * Its signature covers `email`, `disburseId`, `custRefNumber`; not covered, so that anybody on the way could change
 * them: `amount`, `accountName`, `bankCode`, `phoneNumber`, `statusCode`, `statusDesc`, `errorMessage`.
 */
public data class CashOutCallback(
    /** Duitku's id of the cash-out. `disburseId` at the gateway. */
    public val disburseId: String? = null,
    /** The merchant's e-mail address. `email` at the gateway. Personal. */
    public val email: String? = null,
    /** The amount. Not signed. An exact decimal number; `amountTransfer` at the gateway. */
    public val amount: BigDecimal? = null,
    /** The merchant's reference. `custRefNumber` at the gateway. */
    public val custRefNumber: String? = null,
    /** The customer's name. Not signed. `accountName` at the gateway. Personal. */
    public val accountName: String? = null,
    /** Where the money was collected. Not signed. `bankCode` at the gateway. */
    public val bankCode: String? = null,
    /** The customer's telephone number. Not signed. `phoneNumber` at the gateway. Personal. */
    public val phoneNumber: String? = null,
    /** How it ended: 00, 01 or 68. Not signed. `statusCode` at the gateway. */
    public val statusCode: String? = null,
    /** The same in words. Not signed. `statusDesc` at the gateway. */
    public val statusDesc: String? = null,
    /** Why it failed or waits. Not signed. `errorMessage` at the gateway. */
    public val errorMessage: String? = null,
    /** The signature. `signature` at the gateway. */
    public val signature: String? = null,
) : DuitkuNotification() {
    override fun toDocument(): JsonObject = document(
        "disburse_id" to disburseId,
        "email" to email,
        "amount" to amount,
        "cust_ref_number" to custRefNumber,
        "account_name" to accountName,
        "bank_code" to bankCode,
        "phone_number" to phoneNumber,
        "status_code" to statusCode,
        "status_desc" to statusDesc,
        "error_message" to errorMessage,
        "signature" to signature,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): CashOutCallback = CashOutCallback(
            disburseId = document.text("disburse_id"),
            email = document.text("email"),
            amount = document.decimal("amount"),
            custRefNumber = document.text("cust_ref_number"),
            accountName = document.text("account_name"),
            bankCode = document.text("bank_code"),
            phoneNumber = document.text("phone_number"),
            statusCode = document.text("status_code"),
            statusDesc = document.text("status_desc"),
            errorMessage = document.text("error_message"),
            signature = document.text("signature"),
        )
    }
}
