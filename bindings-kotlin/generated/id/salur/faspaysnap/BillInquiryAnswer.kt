// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySnap.prepareBillInquiry] (`faspay_snap.bill_inquiry`) is answered with. A field that did not come is
 * `null`.
 */
public data class BillInquiryAnswer(
    /** The response code: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** The merchant's reference. `virtualAccountData.partnerReferenceNo` at the gateway. */
    public val partnerReferenceNo: String? = null,
    /** The company's code. May be padded with blanks. `virtualAccountData.partnerServiceId` at the gateway. */
    public val partnerServiceId: String? = null,
    /** The customer's number. `virtualAccountData.customerNo` at the gateway. Personal. */
    public val customerNo: String? = null,
    /** The virtual account. `virtualAccountData.virtualAccountNo` at the gateway. Personal. */
    public val virtualAccountNo: String? = null,
    /** Its owner, partly hidden perhaps. `virtualAccountData.virtualAccountName` at the gateway. Personal. */
    public val virtualAccountName: String? = null,
    /**
     * What is to be paid, in rupiah. An exact decimal number; `virtualAccountData.totalAmount.value` at the gateway.
     */
    public val totalAmount: BigDecimal? = null,
    /** Its currency. `virtualAccountData.totalAmount.currency` at the gateway. */
    public val currency: String? = null,
    /** O: any amount may be paid; C: this amount. `virtualAccountData.virtualAccountTrxType` at the gateway. */
    public val virtualAccountTrxType: String? = null,
    /** The bank. `additionalInfo.billerCode` at the gateway. */
    public val billerCode: String? = null,
    /** The merchant's account. `additionalInfo.sourceAccountNo` at the gateway. */
    public val sourceAccount: String? = null,
    /** 1 on process, 2 success, 6 already registered. `additionalInfo.status` at the gateway. */
    public val status: String? = null,
    /** The status in words. `additionalInfo.message` at the gateway. */
    public val message: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_message" to responseMessage,
        "partner_reference_no" to partnerReferenceNo,
        "partner_service_id" to partnerServiceId,
        "customer_no" to customerNo,
        "virtual_account_no" to virtualAccountNo,
        "virtual_account_name" to virtualAccountName,
        "total_amount" to totalAmount,
        "currency" to currency,
        "virtual_account_trx_type" to virtualAccountTrxType,
        "biller_code" to billerCode,
        "source_account" to sourceAccount,
        "status" to status,
        "message" to message,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): BillInquiryAnswer = BillInquiryAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            partnerReferenceNo = document.text("partner_reference_no"),
            partnerServiceId = document.text("partner_service_id"),
            customerNo = document.text("customer_no"),
            virtualAccountNo = document.text("virtual_account_no"),
            virtualAccountName = document.text("virtual_account_name"),
            totalAmount = document.decimal("total_amount"),
            currency = document.text("currency"),
            virtualAccountTrxType = document.text("virtual_account_trx_type"),
            billerCode = document.text("biller_code"),
            sourceAccount = document.text("source_account"),
            status = document.text("status"),
            message = document.text("message"),
        )
    }
}
