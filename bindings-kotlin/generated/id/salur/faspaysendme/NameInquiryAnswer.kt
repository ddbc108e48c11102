// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Fields
import id.salur.document
import id.salur.text
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySendme.prepareNameInquiry] (`faspay_sendme.name_inquiry`) is answered with. A field that did not come is
 * `null`.
 */
public data class NameInquiryAnswer(
    /** The merchant's account. `virtual_account` at the gateway. */
    public val virtualAccount: String? = null,
    /** The number of the registered beneficiary. `beneficiary_virtual_account` at the gateway. Personal. */
    public val beneficiaryVirtualAccount: String? = null,
    /** The account number at the bank. `beneficiary_account_number` at the gateway. Personal. */
    public val beneficiaryAccount: String? = null,
    /** The account's owner. `beneficiary_account_name` at the gateway. Personal. */
    public val beneficiaryAccountName: String? = null,
    /** 2 success; 9 an error. `status` at the gateway. */
    public val status: String? = null,
    /** The status in words; of an error, which one. `message` at the gateway. */
    public val message: String? = null,
    /** 00, or an error. `response_code` at the gateway. */
    public val responseCode: String? = null,
    /** The same in words. `response_desc` at the gateway. */
    public val responseDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "virtual_account" to virtualAccount,
        "beneficiary_virtual_account" to beneficiaryVirtualAccount,
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_account_name" to beneficiaryAccountName,
        "status" to status,
        "message" to message,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): NameInquiryAnswer = NameInquiryAnswer(
            virtualAccount = document.text("virtual_account"),
            beneficiaryVirtualAccount = document.text("beneficiary_virtual_account"),
            beneficiaryAccount = document.text("beneficiary_account"),
            beneficiaryAccountName = document.text("beneficiary_account_name"),
            status = document.text("status"),
            message = document.text("message"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
