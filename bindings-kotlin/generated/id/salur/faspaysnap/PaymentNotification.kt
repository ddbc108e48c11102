// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What the notification `faspay_snap.payment_notification` holds. Tells how far a payment has come, to its callbackUrl.
 * Faspay's page on SNAP signatures says how its messages are signed; no page says what this one holds. Take it as a
 * hint, and ask the status. A field that did not come is `null`.
 *
 * Its signature covers `originalPartnerReferenceNo`, `originalReferenceNo`, `serviceCode`, `amount`, `currency`,
 * `beneficiaryAccountNo`, `customerNumber`, `latestTransactionStatus`, `transactionStatusDesc`.
 */
public data class PaymentNotification(
    /** The merchant's reference of the payment. `originalPartnerReferenceNo` at the gateway. */
    public val originalPartnerReferenceNo: String? = null,
    /** Faspay's reference of the payment. `originalReferenceNo` at the gateway. */
    public val originalReferenceNo: String? = null,
    /** The service of the payment. `serviceCode` at the gateway. */
    public val serviceCode: String? = null,
    /** The amount, in rupiah. An exact decimal number; `amount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `amount.currency` at the gateway. */
    public val currency: String? = null,
    /** The beneficiary's account number. `beneficiaryAccountNo` at the gateway. Personal. */
    public val beneficiaryAccountNo: String? = null,
    /** The wallet's number. `customerNumber` at the gateway. Personal. */
    public val customerNumber: String? = null,
    /** How far the payment has come: 00 to 07. `latestTransactionStatus` at the gateway. */
    public val latestTransactionStatus: String? = null,
    /** The same in words. `transactionStatusDesc` at the gateway. */
    public val transactionStatusDesc: String? = null,
) : FaspaySnapNotification() {
    override fun toDocument(): JsonObject = document(
        "original_partner_reference_no" to originalPartnerReferenceNo,
        "original_reference_no" to originalReferenceNo,
        "service_code" to serviceCode,
        "amount" to amount,
        "currency" to currency,
        "beneficiary_account_no" to beneficiaryAccountNo,
        "customer_number" to customerNumber,
        "latest_transaction_status" to latestTransactionStatus,
        "transaction_status_desc" to transactionStatusDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): PaymentNotification = PaymentNotification(
            originalPartnerReferenceNo = document.text("original_partner_reference_no"),
            originalReferenceNo = document.text("original_reference_no"),
            serviceCode = document.text("service_code"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            beneficiaryAccountNo = document.text("beneficiary_account_no"),
            customerNumber = document.text("customer_number"),
            latestTransactionStatus = document.text("latest_transaction_status"),
            transactionStatusDesc = document.text("transaction_status_desc"),
        )
    }
}
