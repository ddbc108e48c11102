// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySnap.prepareTopUpStatus] (`faspay_snap.top_up_status`) is answered with. A field that did not come is
 * `null`.
 */
public data class TopUpStatusAnswer(
    /** The response code of this question: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** Faspay's reference of the top-up. `originalReferenceNo` at the gateway. */
    public val originalReferenceNo: String? = null,
    /** The merchant's reference of the top-up. `originalPartnerReferenceNo` at the gateway. */
    public val originalPartnerReferenceNo: String? = null,
    /** The service of the top-up: 38. `serviceCode` at the gateway. */
    public val serviceCode: String? = null,
    /** The amount, in rupiah. An exact decimal number; `amount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `amount.currency` at the gateway. */
    public val currency: String? = null,
    /** How far the top-up has come: 00 to 07. `latestTransactionStatus` at the gateway. */
    public val latestTransactionStatus: String? = null,
    /** The same in words. `transactionStatusDesc` at the gateway. */
    public val transactionStatusDesc: String? = null,
    /** The merchant's account. `additionalInfo.sourceAccount` at the gateway. */
    public val sourceAccount: String? = null,
    /** The date of the transaction. `additionalInfo.transactionDate` at the gateway. */
    public val transactionDate: String? = null,
    /** The wallet. `additionalInfo.platformCode` at the gateway. */
    public val platformCode: String? = null,
    /** The wallet's name. `additionalInfo.platformName` at the gateway. */
    public val platformName: String? = null,
    /** The wallet's number. `additionalInfo.customerNumber` at the gateway. Personal. */
    public val customerNumber: String? = null,
    /** The wallet's owner. `additionalInfo.customerName` at the gateway. Personal. */
    public val customerName: String? = null,
    /** What it is for. `additionalInfo.transactionDescription` at the gateway. */
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
        "amount" to amount,
        "currency" to currency,
        "latest_transaction_status" to latestTransactionStatus,
        "transaction_status_desc" to transactionStatusDesc,
        "source_account" to sourceAccount,
        "transaction_date" to transactionDate,
        "platform_code" to platformCode,
        "platform_name" to platformName,
        "customer_number" to customerNumber,
        "customer_name" to customerName,
        "transaction_description" to transactionDescription,
        "callback_url" to callbackUrl,
        "transaction_status_date" to transactionStatusDate,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): TopUpStatusAnswer = TopUpStatusAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            originalReferenceNo = document.text("original_reference_no"),
            originalPartnerReferenceNo = document.text("original_partner_reference_no"),
            serviceCode = document.text("service_code"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            latestTransactionStatus = document.text("latest_transaction_status"),
            transactionStatusDesc = document.text("transaction_status_desc"),
            sourceAccount = document.text("source_account"),
            transactionDate = document.text("transaction_date"),
            platformCode = document.text("platform_code"),
            platformName = document.text("platform_name"),
            customerNumber = document.text("customer_number"),
            customerName = document.text("customer_name"),
            transactionDescription = document.text("transaction_description"),
            callbackUrl = document.text("callback_url"),
            transactionStatusDate = document.text("transaction_status_date"),
        )
    }
}
