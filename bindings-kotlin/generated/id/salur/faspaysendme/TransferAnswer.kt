// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySendme.prepareTransfer] (`faspay_sendme.transfer`) is answered with. A field that did not come is `null`.
 */
public data class TransferAnswer(
    /** The merchant's account. `virtual_account` at the gateway. */
    public val virtualAccount: String? = null,
    /** The number of the registered beneficiary. `beneficiary_virtual_account` at the gateway. Personal. */
    public val beneficiaryVirtualAccount: String? = null,
    /** The account number. `beneficiary_account` at the gateway. Personal. */
    public val beneficiaryAccount: String? = null,
    /** The account's owner. `beneficiary_name` at the gateway. Personal. */
    public val beneficiaryName: String? = null,
    /** The bank's code. `beneficiary_bank_code` at the gateway. */
    public val beneficiaryBankCode: String? = null,
    /** Code of the bank's region. `beneficiary_region_code` at the gateway. */
    public val beneficiaryRegionCode: String? = null,
    /** The country. `beneficiary_country_code` at the gateway. */
    public val beneficiaryCountryCode: String? = null,
    /** The purpose. `beneficiary_purpose_code` at the gateway. */
    public val beneficiaryPurposeCode: String? = null,
    /** The beneficiary's e-mail addresses. `beneficiary_email` at the gateway. Personal. */
    public val beneficiaryEmail: String? = null,
    /** The merchant's number of the payment. `trx_no` at the gateway. */
    public val trxNo: String? = null,
    /** The date of the transaction. `trx_date` at the gateway. */
    public val trxDate: String? = null,
    /** When it will be paid; empty where that is now. `instruct_date` at the gateway. */
    public val instructDate: String? = null,
    /** The amount, in rupiah. An exact decimal number; `trx_amount` at the gateway. */
    public val amount: BigDecimal? = null,
    /** What the transfer is for. `trx_desc` at the gateway. */
    public val trxDesc: String? = null,
    /** Where the notification goes. `callback_url` at the gateway. */
    public val callbackUrl: String? = null,
    /** Faspay's id of the payment. `trx_id` at the gateway. */
    public val trxId: String? = null,
    /** Faspay's reference of the payment. `trx_reff` at the gateway. */
    public val trxReff: String? = null,
    /** How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error. `status` at the gateway. */
    public val status: String? = null,
    /** The status in words; of an error, which one. `message` at the gateway. */
    public val message: String? = null,
    /** 00, an error of Faspay's, or the bank's own code. `response_code` at the gateway. */
    public val responseCode: String? = null,
    /** The same in words. `response_desc` at the gateway. */
    public val responseDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "virtual_account" to virtualAccount,
        "beneficiary_virtual_account" to beneficiaryVirtualAccount,
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_name" to beneficiaryName,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_region_code" to beneficiaryRegionCode,
        "beneficiary_country_code" to beneficiaryCountryCode,
        "beneficiary_purpose_code" to beneficiaryPurposeCode,
        "beneficiary_email" to beneficiaryEmail,
        "trx_no" to trxNo,
        "trx_date" to trxDate,
        "instruct_date" to instructDate,
        "amount" to amount,
        "trx_desc" to trxDesc,
        "callback_url" to callbackUrl,
        "trx_id" to trxId,
        "trx_reff" to trxReff,
        "status" to status,
        "message" to message,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): TransferAnswer = TransferAnswer(
            virtualAccount = document.text("virtual_account"),
            beneficiaryVirtualAccount = document.text("beneficiary_virtual_account"),
            beneficiaryAccount = document.text("beneficiary_account"),
            beneficiaryName = document.text("beneficiary_name"),
            beneficiaryBankCode = document.text("beneficiary_bank_code"),
            beneficiaryRegionCode = document.text("beneficiary_region_code"),
            beneficiaryCountryCode = document.text("beneficiary_country_code"),
            beneficiaryPurposeCode = document.text("beneficiary_purpose_code"),
            beneficiaryEmail = document.text("beneficiary_email"),
            trxNo = document.text("trx_no"),
            trxDate = document.text("trx_date"),
            instructDate = document.text("instruct_date"),
            amount = document.decimal("amount"),
            trxDesc = document.text("trx_desc"),
            callbackUrl = document.text("callback_url"),
            trxId = document.text("trx_id"),
            trxReff = document.text("trx_reff"),
            status = document.text("status"),
            message = document.text("message"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
