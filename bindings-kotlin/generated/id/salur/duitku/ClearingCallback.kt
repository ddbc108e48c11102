// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What the notification `duitku.clearing_callback` holds. Tells the end of an H2H clearing transfer, to the address
 * that is registered at Duitku. Its signature covers neither the status nor any time: take it as a hint, and ask
 * duitku.status. A field that did not come is `null`.
 *
 * Its signature covers `email`, `bankCode`, `bankAccount`, `accountName`, `custRefNumber`, `amount`, `disburseId`; not
 * covered, so that anybody on the way could change them: `userId`, `statusCode`, `statusDesc`, `errorMessage`.
 */
public data class ClearingCallback(
    /** The transfer's id. `disburseId` at the gateway. */
    public val disburseId: String? = null,
    /** The merchant's id. Not signed. `userId` at the gateway. */
    public val userId: String? = null,
    /** The merchant's e-mail address. `email` at the gateway. Personal. */
    public val email: String? = null,
    /** The beneficiary's bank. `bankCode` at the gateway. */
    public val bankCode: String? = null,
    /** The beneficiary's account number. `bankAccount` at the gateway. Personal. */
    public val bankAccount: String? = null,
    /** The amount. An exact decimal number; `amountTransfer` at the gateway. */
    public val amount: BigDecimal? = null,
    /** The account's owner. `accountName` at the gateway. Personal. */
    public val accountName: String? = null,
    /** The reference of the transfer. `custRefNumber` at the gateway. */
    public val custRefNumber: String? = null,
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
        "user_id" to userId,
        "email" to email,
        "bank_code" to bankCode,
        "bank_account" to bankAccount,
        "amount" to amount,
        "account_name" to accountName,
        "cust_ref_number" to custRefNumber,
        "status_code" to statusCode,
        "status_desc" to statusDesc,
        "error_message" to errorMessage,
        "signature" to signature,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): ClearingCallback = ClearingCallback(
            disburseId = document.text("disburse_id"),
            userId = document.text("user_id"),
            email = document.text("email"),
            bankCode = document.text("bank_code"),
            bankAccount = document.text("bank_account"),
            amount = document.decimal("amount"),
            accountName = document.text("account_name"),
            custRefNumber = document.text("cust_ref_number"),
            statusCode = document.text("status_code"),
            statusDesc = document.text("status_desc"),
            errorMessage = document.text("error_message"),
            signature = document.text("signature"),
        )
    }
}
