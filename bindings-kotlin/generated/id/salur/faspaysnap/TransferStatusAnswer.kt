// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySnap.prepareTransferStatus] (`faspay_snap.transfer_status`) is answered with. A field that did not come
 * is `null`.
 */
public data class TransferStatusAnswer(
    /** The response code of this question: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** Faspay's reference of the transfer. `originalReferenceNo` at the gateway. */
    public val originalReferenceNo: String? = null,
    /** The merchant's reference of the transfer. `originalPartnerReferenceNo` at the gateway. */
    public val originalPartnerReferenceNo: String? = null,
    /** The service of the transfer: 18. `serviceCode` at the gateway. */
    public val serviceCode: String? = null,
    /** The date of the transaction. `transactionDate` at the gateway. */
    public val transactionDate: String? = null,
    /** The amount, in rupiah. An exact decimal number; `amount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `amount.currency` at the gateway. */
    public val currency: String? = null,
    /** The account number. `beneficiaryAccountNo` at the gateway. Personal. */
    public val beneficiaryAccountNo: String? = null,
    /** The bank's code. `beneficiaryBankCode` at the gateway. */
    public val beneficiaryBankCode: String? = null,
    /** The bank's own reference. `referenceNumber` at the gateway. */
    public val referenceNumber: String? = null,
    /** The merchant's account. `sourceAccountNo` at the gateway. */
    public val sourceAccount: String? = null,
    /** How far the transfer has come: 00 to 07. `latestTransactionStatus` at the gateway. */
    public val latestTransactionStatus: String? = null,
    /** The same in words. `transactionStatusDesc` at the gateway. */
    public val transactionStatusDesc: String? = null,
    /** The account's owner. `additionalInfo.beneficiaryAccountName` at the gateway. Personal. */
    public val beneficiaryAccountName: String? = null,
    /** The bank's name. `additionalInfo.beneficiaryBankName` at the gateway. */
    public val beneficiaryBankName: String? = null,
    /** What the transfer is for. `additionalInfo.transactionDescription` at the gateway. */
    public val transactionDescription: String? = null,
    /** Where the notification goes. May be padded with blanks. `additionalInfo.callbackUrl` at the gateway. */
    public val callbackUrl: String? = null,
    /** When it came to this status. `additionalInfo.transactionStatusDate` at the gateway. */
    public val transactionStatusDate: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_message" to responseMessage,
        "original_reference_no" to originalReferenceNo,
        "original_partner_reference_no" to originalPartnerReferenceNo,
        "service_code" to serviceCode,
        "transaction_date" to transactionDate,
        "amount" to amount,
        "currency" to currency,
        "beneficiary_account_no" to beneficiaryAccountNo,
        "beneficiary_bank_code" to beneficiaryBankCode,
        "reference_number" to referenceNumber,
        "source_account" to sourceAccount,
        "latest_transaction_status" to latestTransactionStatus,
        "transaction_status_desc" to transactionStatusDesc,
        "beneficiary_account_name" to beneficiaryAccountName,
        "beneficiary_bank_name" to beneficiaryBankName,
        "transaction_description" to transactionDescription,
        "callback_url" to callbackUrl,
        "transaction_status_date" to transactionStatusDate,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): TransferStatusAnswer = TransferStatusAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            originalReferenceNo = document.text("original_reference_no"),
            originalPartnerReferenceNo = document.text("original_partner_reference_no"),
            serviceCode = document.text("service_code"),
            transactionDate = document.text("transaction_date"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            beneficiaryAccountNo = document.text("beneficiary_account_no"),
            beneficiaryBankCode = document.text("beneficiary_bank_code"),
            referenceNumber = document.text("reference_number"),
            sourceAccount = document.text("source_account"),
            latestTransactionStatus = document.text("latest_transaction_status"),
            transactionStatusDesc = document.text("transaction_status_desc"),
            beneficiaryAccountName = document.text("beneficiary_account_name"),
            beneficiaryBankName = document.text("beneficiary_bank_name"),
            transactionDescription = document.text("transaction_description"),
            callbackUrl = document.text("callback_url"),
            transactionStatusDate = document.text("transaction_status_date"),
        )
    }
}
