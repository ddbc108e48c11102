// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Fields
import id.salur.document
import id.salur.text
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySendme.prepareRegistration] (`faspay_sendme.registration`) is answered with. A field that did not come is
 * `null`.
 */
public data class RegistrationAnswer(
    /** The merchant's account. `virtual_account` at the gateway. */
    public val virtualAccount: String? = null,
    /** The account number. `beneficiary_account` at the gateway. Personal. */
    public val beneficiaryAccount: String? = null,
    /** The account's owner, as the merchant gave it. `beneficiary_account_name` at the gateway. Personal. */
    public val beneficiaryAccountName: String? = null,
    /** The name of the beneficiary at Faspay. `beneficiary_va_name` at the gateway. Personal. */
    public val beneficiaryVaName: String? = null,
    /** Code of the bank. `beneficiary_bank_code` at the gateway. */
    public val beneficiaryBankCode: String? = null,
    /** The bank's branch. `beneficiary_bank_branch` at the gateway. */
    public val beneficiaryBankBranch: String? = null,
    /** Code of the branch's region. `beneficiary_region_code` at the gateway. */
    public val beneficiaryRegionCode: String? = null,
    /** The country. `beneficiary_country_code` at the gateway. */
    public val beneficiaryCountryCode: String? = null,
    /** The purpose. `beneficiary_purpose_code` at the gateway. */
    public val beneficiaryPurposeCode: String? = null,
    /** The bank's name. `beneficiary_bank_name` at the gateway. */
    public val beneficiaryBankName: String? = null,
    /** The account number, as the bank has it. `bank_account_number` at the gateway. Personal. */
    public val bankAccountNumber: String? = null,
    /** The account's owner, as the bank knows it. `bank_account_name` at the gateway. Personal. */
    public val bankAccountName: String? = null,
    /**
     * The number that transfers pay to; only where the account was registered before. `beneficiary_virtual_account` at
     * the gateway. Personal.
     */
    public val beneficiaryVirtualAccount: String? = null,
    /**
     * 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already registered; 9 an error.
     * `status` at the gateway.
     */
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
        "beneficiary_account" to beneficiaryAccount,
        "beneficiary_account_name" to beneficiaryAccountName,
        "beneficiary_va_name" to beneficiaryVaName,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "beneficiary_bank_branch" to beneficiaryBankBranch,
        "beneficiary_region_code" to beneficiaryRegionCode,
        "beneficiary_country_code" to beneficiaryCountryCode,
        "beneficiary_purpose_code" to beneficiaryPurposeCode,
        "beneficiary_bank_name" to beneficiaryBankName,
        "bank_account_number" to bankAccountNumber,
        "bank_account_name" to bankAccountName,
        "beneficiary_virtual_account" to beneficiaryVirtualAccount,
        "status" to status,
        "message" to message,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): RegistrationAnswer = RegistrationAnswer(
            virtualAccount = document.text("virtual_account"),
            beneficiaryAccount = document.text("beneficiary_account"),
            beneficiaryAccountName = document.text("beneficiary_account_name"),
            beneficiaryVaName = document.text("beneficiary_va_name"),
            beneficiaryBankCode = document.text("beneficiary_bank_code"),
            beneficiaryBankBranch = document.text("beneficiary_bank_branch"),
            beneficiaryRegionCode = document.text("beneficiary_region_code"),
            beneficiaryCountryCode = document.text("beneficiary_country_code"),
            beneficiaryPurposeCode = document.text("beneficiary_purpose_code"),
            beneficiaryBankName = document.text("beneficiary_bank_name"),
            bankAccountNumber = document.text("bank_account_number"),
            bankAccountName = document.text("bank_account_name"),
            beneficiaryVirtualAccount = document.text("beneficiary_virtual_account"),
            status = document.text("status"),
            message = document.text("message"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
