// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [FaspaySnap.prepareTransfer] (`faspay_snap.transfer`) is answered with. A field that did not come is `null`. */
public data class TransferAnswer(
    /** The response code: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** Faspay's reference. `referenceNo` at the gateway. */
    public val referenceNo: String? = null,
    /** The merchant's reference. `partnerReferenceNo` at the gateway. */
    public val partnerReferenceNo: String? = null,
    /** The amount, in rupiah. An exact decimal number; `amount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `amount.currency` at the gateway. */
    public val currency: String? = null,
    /** The account number. `beneficiaryAccountNo` at the gateway. Personal. */
    public val beneficiaryAccountNo: String? = null,
    /** The bank's code. `beneficiaryBankCode` at the gateway. */
    public val beneficiaryBankCode: String? = null,
    /** The merchant's account. `sourceAccountNo` at the gateway. */
    public val sourceAccount: String? = null,
    /** The account's owner. `additionalInfo.beneficiaryAccountName` at the gateway. Personal. */
    public val beneficiaryAccountName: String? = null,
    /** The bank's name. `additionalInfo.beneficiaryBankName` at the gateway. */
    public val beneficiaryBankName: String? = null,
    /** When it will be paid. `additionalInfo.instructDate` at the gateway. */
    public val instructDate: String? = null,
    /** What the transfer is for. `additionalInfo.transactionDescription` at the gateway. */
    public val transactionDescription: String? = null,
    /** Where the notification goes. `additionalInfo.callbackUrl` at the gateway. */
    public val callbackUrl: String? = null,
    /** How far it has come: 00 to 07. `additionalInfo.latestTransactionStatus` at the gateway. */
    public val latestTransactionStatus: String? = null,
    /** The same in words. `additionalInfo.transactionStatusDesc` at the gateway. */
    public val transactionStatusDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_message" to responseMessage,
        "reference_no" to referenceNo,
        "partner_reference_no" to partnerReferenceNo,
        "amount" to amount,
        "currency" to currency,
        "beneficiary_account_no" to beneficiaryAccountNo,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "source_account" to sourceAccount,
        "beneficiary_account_name" to beneficiaryAccountName,
        "beneficiary_bank_name" to beneficiaryBankName,
        "instruct_date" to instructDate,
        "transaction_description" to transactionDescription,
        "callback_url" to callbackUrl,
        "latest_transaction_status" to latestTransactionStatus,
        "transaction_status_desc" to transactionStatusDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): TransferAnswer = TransferAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            referenceNo = document.text("reference_no"),
            partnerReferenceNo = document.text("partner_reference_no"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            beneficiaryAccountNo = document.text("beneficiary_account_no"),
            beneficiaryBankCode = document.text("beneficiary_bank_code"),
            sourceAccount = document.text("source_account"),
            beneficiaryAccountName = document.text("beneficiary_account_name"),
            beneficiaryBankName = document.text("beneficiary_bank_name"),
            instructDate = document.text("instruct_date"),
            transactionDescription = document.text("transaction_description"),
            callbackUrl = document.text("callback_url"),
            latestTransactionStatus = document.text("latest_transaction_status"),
            transactionStatusDesc = document.text("transaction_status_desc"),
        )
    }
}
