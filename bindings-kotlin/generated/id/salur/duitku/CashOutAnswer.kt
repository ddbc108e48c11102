// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [Duitku.prepareCashOut] (`duitku.cash_out`) is answered with. A field that did not come is `null`. */
public data class CashOutAnswer(
    /** Duitku's id of the cash-out. `disburseId` at the gateway. */
    public val disburseId: String? = null,
    /** The amount, as sent. An exact decimal number; `amountTransfer` at the gateway. */
    public val amount: BigDecimal? = null,
    /** The merchant's reference, as sent. `custRefNumber` at the gateway. */
    public val custRefNumber: String? = null,
    /** The customer's name, as sent. `accountName` at the gateway. Personal. */
    public val accountName: String? = null,
    /** The merchant's e-mail address, as sent. `email` at the gateway. Personal. */
    public val email: String? = null,
    /** The customer's telephone number, as sent. `phoneNumber` at the gateway. Personal. */
    public val phoneNumber: String? = null,
    /**
     * The token with which the customer collects the money. Whoever has it can: treat it as a secret. `token` at the
     * gateway. Personal.
     */
    public val token: String? = null,
    /** The PIN that goes with it at Pos Indonesia. `pin` at the gateway. Personal. */
    public val pin: String? = null,
    /** Duitku's response code. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording and letter case vary. `responseDesc` at the gateway. */
    public val responseDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "disburse_id" to disburseId,
        "amount" to amount,
        "cust_ref_number" to custRefNumber,
        "account_name" to accountName,
        "email" to email,
        "phone_number" to phoneNumber,
        "token" to token,
        "pin" to pin,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): CashOutAnswer = CashOutAnswer(
            disburseId = document.text("disburse_id"),
            amount = document.decimal("amount"),
            custRefNumber = document.text("cust_ref_number"),
            accountName = document.text("account_name"),
            email = document.text("email"),
            phoneNumber = document.text("phone_number"),
            token = document.text("token"),
            pin = document.text("pin"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
