// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.cashin

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [Cashin.prepareTopUpStatus] (`cashin.top_up_status`) is answered with. A field that did not come is `null`. */
public data class TopUpStatusAnswer(
    /** The response code of this question: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** Cash In's reference of the top-up. `originalReferenceNo` at the gateway. */
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
    /** The same in words. `latestTransactionDesc` at the gateway. */
    public val latestTransactionDesc: String? = null,
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
        "latest_transaction_desc" to latestTransactionDesc,
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
            latestTransactionDesc = document.text("latest_transaction_desc"),
        )
    }
}
