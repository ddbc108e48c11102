// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [FaspaySnap.prepareTopUp] (`faspay_snap.top_up`) is answered with. A field that did not come is `null`. */
public data class TopUpAnswer(
    /** The response code: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** Faspay's reference. `referenceNo` at the gateway. */
    public val referenceNo: String? = null,
    /** The merchant's reference. `partnerReferenceNo` at the gateway. */
    public val partnerReferenceNo: String? = null,
    /** The wallet's number. `customerNumber` at the gateway. Personal. */
    public val customerNumber: String? = null,
    /** The amount, in rupiah. An exact decimal number; `amount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `amount.currency` at the gateway. */
    public val currency: String? = null,
    /** The merchant's account. `additionalInfo.sourceAccount` at the gateway. */
    public val sourceAccount: String? = null,
    /** The wallet. `additionalInfo.platformCode` at the gateway. */
    public val platformCode: String? = null,
    /** The customer's e-mail address. `additionalInfo.beneficiaryEmail` at the gateway. Personal. */
    public val beneficiaryEmail: String? = null,
    /** The date of the transaction. `additionalInfo.transactionDate` at the gateway. */
    public val transactionDate: String? = null,
    /** When it will be paid. `additionalInfo.instructDate` at the gateway. */
    public val instructDate: String? = null,
    /** What it is for. `additionalInfo.transactionDescription` at the gateway. */
    public val transactionDescription: String? = null,
    /** The reference in Faspay's disbursement system. `additionalInfo.transactionReference` at the gateway. */
    public val transactionReference: String? = null,
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
        "customer_number" to customerNumber,
        "amount" to amount,
        "currency" to currency,
        "source_account" to sourceAccount,
        "platform_code" to platformCode,
        "beneficiary_email" to beneficiaryEmail,
        "transaction_date" to transactionDate,
        "instruct_date" to instructDate,
        "transaction_description" to transactionDescription,
        "transaction_reference" to transactionReference,
        "callback_url" to callbackUrl,
        "latest_transaction_status" to latestTransactionStatus,
        "transaction_status_desc" to transactionStatusDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): TopUpAnswer = TopUpAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            referenceNo = document.text("reference_no"),
            partnerReferenceNo = document.text("partner_reference_no"),
            customerNumber = document.text("customer_number"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            sourceAccount = document.text("source_account"),
            platformCode = document.text("platform_code"),
            beneficiaryEmail = document.text("beneficiary_email"),
            transactionDate = document.text("transaction_date"),
            instructDate = document.text("instruct_date"),
            transactionDescription = document.text("transaction_description"),
            transactionReference = document.text("transaction_reference"),
            callbackUrl = document.text("callback_url"),
            latestTransactionStatus = document.text("latest_transaction_status"),
            transactionStatusDesc = document.text("transaction_status_desc"),
        )
    }
}
