// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [FaspaySendme.prepareStatus] (`faspay_sendme.status`) is answered with. A field that did not come is `null`. */
public data class StatusAnswer(
    /** The merchant's account. `virtual_account` at the gateway. */
    public val virtualAccount: String? = null,
    /** The number of the registered beneficiary. `beneficiary_virtual_account` at the gateway. Personal. */
    public val beneficiaryVirtualAccount: String? = null,
    /** The account number. `beneficiary_account` at the gateway. Personal. */
    public val beneficiaryAccount: String? = null,
    /** The beneficiary's telephone number. `beneficiary_phone` at the gateway. Personal. */
    public val beneficiaryPhone: String? = null,
    /** The beneficiary's name. `beneficiary_name` at the gateway. Personal. */
    public val beneficiaryName: String? = null,
    /** Code of the bank, the outlet or the wallet. `beneficiary_bank_code` at the gateway. */
    public val beneficiaryBankCode: String? = null,
    /** Its name. `beneficiary_bank_name` at the gateway. */
    public val beneficiaryBankName: String? = null,
    /** Faspay's id of the payment. `trx_id` at the gateway. */
    public val trxId: String? = null,
    /** The merchant's number of the payment. `trx_no` at the gateway. */
    public val trxNo: String? = null,
    /** The date of the transaction. `trx_date` at the gateway. */
    public val trxDate: String? = null,
    /** The amount, in rupiah. An exact decimal number; `trx_amount` at the gateway. */
    public val amount: BigDecimal? = null,
    /** What the payment is for. `trx_desc` at the gateway. */
    public val trxDesc: String? = null,
    /** Faspay's reference of the payment. `trx_reff` at the gateway. */
    public val trxReff: String? = null,
    /** Where the notification goes. `callback_url` at the gateway. */
    public val callbackUrl: String? = null,
    /** When it came to this status. `trx_status_date` at the gateway. */
    public val trxStatusDate: String? = null,
    /** The bank's own code. `bank_response_code` at the gateway. */
    public val bankResponseCode: String? = null,
    /** The same in words. `bank_response_msg` at the gateway. */
    public val bankResponseMsg: String? = null,
    /**
     * How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error of this question.
     * `status` at the gateway.
     */
    public val status: String? = null,
    /** The status in words; of an error, which one. `message` at the gateway. */
    public val message: String? = null,
    /** 00, or an error of this question. `response_code` at the gateway. */
    public val responseCode: String? = null,
    /** The same in words. `response_desc` at the gateway. */
    public val responseDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "virtual_account" to virtualAccount,
        "beneficiary_virtual_account" to beneficiaryVirtualAccount,
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_phone" to beneficiaryPhone,
        "beneficiary_name" to beneficiaryName,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_bank_name" to beneficiaryBankName,
        "trx_id" to trxId,
        "trx_no" to trxNo,
        "trx_date" to trxDate,
        "amount" to amount,
        "trx_desc" to trxDesc,
        "trx_reff" to trxReff,
        "callback_url" to callbackUrl,
        "trx_status_date" to trxStatusDate,
        "bank_response_code" to bankResponseCode,
        "bank_response_msg" to bankResponseMsg,
        "status" to status,
        "message" to message,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): StatusAnswer = StatusAnswer(
            virtualAccount = document.text("virtual_account"),
            beneficiaryVirtualAccount = document.text("beneficiary_virtual_account"),
            beneficiaryAccount = document.text("beneficiary_account"),
            beneficiaryPhone = document.text("beneficiary_phone"),
            beneficiaryName = document.text("beneficiary_name"),
            beneficiaryBankCode = document.text("beneficiary_bank_code"),
            beneficiaryBankName = document.text("beneficiary_bank_name"),
            trxId = document.text("trx_id"),
            trxNo = document.text("trx_no"),
            trxDate = document.text("trx_date"),
            amount = document.decimal("amount"),
            trxDesc = document.text("trx_desc"),
            trxReff = document.text("trx_reff"),
            callbackUrl = document.text("callback_url"),
            trxStatusDate = document.text("trx_status_date"),
            bankResponseCode = document.text("bank_response_code"),
            bankResponseMsg = document.text("bank_response_msg"),
            status = document.text("status"),
            message = document.text("message"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
