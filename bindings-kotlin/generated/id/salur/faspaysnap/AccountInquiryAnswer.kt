// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.document
import id.salur.text
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySnap.prepareAccountInquiry] (`faspay_snap.account_inquiry`) is answered with. A field that did not come
 * is `null`.
 */
public data class AccountInquiryAnswer(
    /** The response code: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** Faspay's reference. `referenceNo` at the gateway. */
    public val referenceNo: String? = null,
    /** The merchant's reference. May be empty. `partnerReferenceNo` at the gateway. */
    public val partnerReferenceNo: String? = null,
    /** The account's owner. `beneficiaryAccountName` at the gateway. Personal. */
    public val beneficiaryAccountName: String? = null,
    /** The account number. `beneficiaryAccountNo` at the gateway. Personal. */
    public val beneficiaryAccountNo: String? = null,
    /** The bank's code. `beneficiaryBankCode` at the gateway. */
    public val beneficiaryBankCode: String? = null,
    /** The bank's name. `beneficiaryBankName` at the gateway. */
    public val beneficiaryBankName: String? = null,
    /** The account's currency. `currency` at the gateway. */
    public val currency: String? = null,
    /** 1: success. `additionalInfo.status` at the gateway. */
    public val status: String? = null,
    /** The status in words. `additionalInfo.message` at the gateway. */
    public val message: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_message" to responseMessage,
        "reference_no" to referenceNo,
        "partner_reference_no" to partnerReferenceNo,
        "beneficiary_account_name" to beneficiaryAccountName,
        "beneficiary_account_no" to beneficiaryAccountNo,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_bank_name" to beneficiaryBankName,
        "currency" to currency,
        "status" to status,
        "message" to message,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): AccountInquiryAnswer = AccountInquiryAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            referenceNo = document.text("reference_no"),
            partnerReferenceNo = document.text("partner_reference_no"),
            beneficiaryAccountName = document.text("beneficiary_account_name"),
            beneficiaryAccountNo = document.text("beneficiary_account_no"),
            beneficiaryBankCode = document.text("beneficiary_bank_code"),
            beneficiaryBankName = document.text("beneficiary_bank_name"),
            currency = document.text("currency"),
            status = document.text("status"),
            message = document.text("message"),
        )
    }
}
