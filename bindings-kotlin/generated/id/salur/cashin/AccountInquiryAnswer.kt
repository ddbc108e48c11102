// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.cashin

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [Cashin.prepareAccountInquiry] (`cashin.account_inquiry`) is answered with. A field that did not come is `null`.
 */
public data class AccountInquiryAnswer(
    /** The response code: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies, blanks around it too. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** The merchant's reference. `partnerReferenceNo` at the gateway. */
    public val partnerReferenceNo: String? = null,
    /** The amount, in rupiah. An exact decimal number; `amount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `amount.currency` at the gateway. */
    public val currency: String? = null,
    /** The wallet's owner. `customerName` at the gateway. Personal. */
    public val customerName: String? = null,
    /** The wallet's number. `customerNumber` at the gateway. Personal. */
    public val customerNumber: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_message" to responseMessage,
        "partner_reference_no" to partnerReferenceNo,
        "amount" to amount,
        "currency" to currency,
        "customer_name" to customerName,
        "customer_number" to customerNumber,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): AccountInquiryAnswer = AccountInquiryAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            partnerReferenceNo = document.text("partner_reference_no"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            customerName = document.text("customer_name"),
            customerNumber = document.text("customer_number"),
        )
    }
}
