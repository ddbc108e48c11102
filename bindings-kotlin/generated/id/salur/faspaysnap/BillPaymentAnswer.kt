// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySnap.prepareBillPayment] (`faspay_snap.bill_payment`) is answered with. A field that did not come is
 * `null`.
 */
public data class BillPaymentAnswer(
    /** The response code: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** The merchant's reference. `virtualAccountData.partnerReferenceNo` at the gateway. */
    public val partnerReferenceNo: String? = null,
    /** Faspay's reference. `virtualAccountData.referenceNo` at the gateway. */
    public val referenceNo: String? = null,
    /** The company's code. May be padded with blanks. `virtualAccountData.partnerServiceId` at the gateway. */
    public val partnerServiceId: String? = null,
    /** The customer's number. `virtualAccountData.customerNo` at the gateway. Personal. */
    public val customerNo: String? = null,
    /** The virtual account. `virtualAccountData.virtualAccountNo` at the gateway. Personal. */
    public val virtualAccountNo: String? = null,
    /** Its owner. `virtualAccountData.virtualAccountName` at the gateway. Personal. */
    public val virtualAccountName: String? = null,
    /** The merchant's account. `virtualAccountData.sourceAccountNo` at the gateway. */
    public val sourceAccount: String? = null,
    /** What was paid, in rupiah. An exact decimal number; `virtualAccountData.paidAmount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `virtualAccountData.paidAmount.currency` at the gateway. */
    public val currency: String? = null,
    /** The date of the transaction. `virtualAccountData.trxDateTime` at the gateway. */
    public val trxDateTime: String? = null,
    /** The bank. `additionalInfo.billerCode` at the gateway. */
    public val billerCode: String? = null,
    /** When it will be paid. `additionalInfo.instructDate` at the gateway. */
    public val instructDate: String? = null,
    /** Where the notification goes. `additionalInfo.callbackUrl` at the gateway. */
    public val callbackUrl: String? = null,
    /** 1 on process, 2 success, 4 failed, 5 reversed. `additionalInfo.status` at the gateway. */
    public val status: String? = null,
    /** The status in words. `additionalInfo.message` at the gateway. */
    public val message: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_message" to responseMessage,
        "partner_reference_no" to partnerReferenceNo,
        "reference_no" to referenceNo,
        "partner_service_id" to partnerServiceId,
        "customer_no" to customerNo,
        "virtual_account_no" to virtualAccountNo,
        "virtual_account_name" to virtualAccountName,
        "source_account" to sourceAccount,
        "amount" to amount,
        "currency" to currency,
        "trx_date_time" to trxDateTime,
        "biller_code" to billerCode,
        "instruct_date" to instructDate,
        "callback_url" to callbackUrl,
        "status" to status,
        "message" to message,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): BillPaymentAnswer = BillPaymentAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            partnerReferenceNo = document.text("partner_reference_no"),
            referenceNo = document.text("reference_no"),
            partnerServiceId = document.text("partner_service_id"),
            customerNo = document.text("customer_no"),
            virtualAccountNo = document.text("virtual_account_no"),
            virtualAccountName = document.text("virtual_account_name"),
            sourceAccount = document.text("source_account"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            trxDateTime = document.text("trx_date_time"),
            billerCode = document.text("biller_code"),
            instructDate = document.text("instruct_date"),
            callbackUrl = document.text("callback_url"),
            status = document.text("status"),
            message = document.text("message"),
        )
    }
}
