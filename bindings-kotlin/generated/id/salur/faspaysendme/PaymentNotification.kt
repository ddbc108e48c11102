// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What the notification `faspay_sendme.payment_notification` holds. Tells how far a payment has come, to its
 * callbackUrl. The page says what is signed, but neither how the signature is spelled nor where it travels, and the
 * rule leaves out all blanks, so that different messages have one signature. Take it as a hint, and ask
 * faspay_sendme.status. A field that did not come is `null`.
 *
 * Its signature covers `request`, `virtualAccount`, `vaName`, `beneficiaryVirtualAccount`, `beneficiaryAccount`,
 * `beneficiaryName`, `beneficiaryPhone`, `trxId`, `trxDate`, `amount`, `trxDesc`, `trxStatus`, `trxStatusDate`,
 * `trxReff`, `trxNo`, `beneficiaryBankCode`, `bankName`, `bankResponseCode`, `bankResponseMsg`.
 */
public data class PaymentNotification(
    /** What Faspay calls this message. `request` at the gateway. */
    public val request: String? = null,
    /** The merchant's account. `virtual_account` at the gateway. */
    public val virtualAccount: String? = null,
    /** The name of the merchant's account. `va_name` at the gateway. */
    public val vaName: String? = null,
    /** The number of the registered beneficiary. `beneficiary_virtual_account` at the gateway. Personal. */
    public val beneficiaryVirtualAccount: String? = null,
    /** The account number. `beneficiary_account` at the gateway. Personal. */
    public val beneficiaryAccount: String? = null,
    /** The beneficiary's name. `beneficiary_name` at the gateway. Personal. */
    public val beneficiaryName: String? = null,
    /** The beneficiary's telephone number. `beneficiary_phone` at the gateway. Personal. */
    public val beneficiaryPhone: String? = null,
    /** Faspay's id of the payment. `trx_id` at the gateway. */
    public val trxId: String? = null,
    /** The date of the transaction. `trx_date` at the gateway. */
    public val trxDate: String? = null,
    /** The amount, in rupiah. An exact decimal number; `trx_amount` at the gateway. */
    public val amount: BigDecimal? = null,
    /** What the payment is for. `trx_desc` at the gateway. */
    public val trxDesc: String? = null,
    /** How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed. `trx_status` at the gateway. */
    public val trxStatus: String? = null,
    /** When it came to this status, on Jakarta's clock. `trx_status_date` at the gateway. */
    public val trxStatusDate: String? = null,
    /** Faspay's reference of the payment. `trx_reff` at the gateway. */
    public val trxReff: String? = null,
    /** The merchant's number of the payment. `trx_no` at the gateway. */
    public val trxNo: String? = null,
    /** Code of the bank, the outlet or the wallet. `bank_code` at the gateway. */
    public val beneficiaryBankCode: String? = null,
    /** Its name. `bank_name` at the gateway. */
    public val bankName: String? = null,
    /** The bank's own code. `bank_response_code` at the gateway. */
    public val bankResponseCode: String? = null,
    /** The same in words. `bank_response_msg` at the gateway. */
    public val bankResponseMsg: String? = null,
    /** The signature, where it travels in the body. `signature` at the gateway. */
    public val signature: String? = null,
) : FaspaySendmeNotification() {
    override fun toDocument(): JsonObject = document(
        "request" to request,
        "virtual_account" to virtualAccount,
        "va_name" to vaName,
        "beneficiary_virtual_account" to beneficiaryVirtualAccount,
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_name" to beneficiaryName,
        "beneficiary_phone" to beneficiaryPhone,
        "trx_id" to trxId,
        "trx_date" to trxDate,
        "amount" to amount,
        "trx_desc" to trxDesc,
        "trx_status" to trxStatus,
        "trx_status_date" to trxStatusDate,
        "trx_reff" to trxReff,
        "trx_no" to trxNo,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "bank_name" to bankName,
        "bank_response_code" to bankResponseCode,
        "bank_response_msg" to bankResponseMsg,
        "signature" to signature,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): PaymentNotification = PaymentNotification(
            request = document.text("request"),
            virtualAccount = document.text("virtual_account"),
            vaName = document.text("va_name"),
            beneficiaryVirtualAccount = document.text("beneficiary_virtual_account"),
            beneficiaryAccount = document.text("beneficiary_account"),
            beneficiaryName = document.text("beneficiary_name"),
            beneficiaryPhone = document.text("beneficiary_phone"),
            trxId = document.text("trx_id"),
            trxDate = document.text("trx_date"),
            amount = document.decimal("amount"),
            trxDesc = document.text("trx_desc"),
            trxStatus = document.text("trx_status"),
            trxStatusDate = document.text("trx_status_date"),
            trxReff = document.text("trx_reff"),
            trxNo = document.text("trx_no"),
            beneficiaryBankCode = document.text("beneficiary_bank_code"),
            bankName = document.text("bank_name"),
            bankResponseCode = document.text("bank_response_code"),
            bankResponseMsg = document.text("bank_response_msg"),
            signature = document.text("signature"),
        )
    }
}
