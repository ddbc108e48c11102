// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySendme.prepareBalance] (`faspay_sendme.balance`) is answered with. A field that did not come is `null`.
 */
public data class BalanceAnswer(
    /** The merchant's account. `virtual_account` at the gateway. */
    public val virtualAccount: String? = null,
    /** What is on the account, in rupiah. An exact decimal number; `balance` at the gateway. */
    public val balance: BigDecimal? = null,
    /** What of it can be paid out, in rupiah. An exact decimal number; `available_balance` at the gateway. */
    public val availableBalance: BigDecimal? = null,
    /** 2 success; 9 an error. `status` at the gateway. */
    public val status: String? = null,
    /** The status in words; of an error, which one. `message` at the gateway. */
    public val message: String? = null,
    /** 00, or an error. `response_code` at the gateway. */
    public val responseCode: String? = null,
    /** The same in words. `response_desc` at the gateway. */
    public val responseDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "virtual_account" to virtualAccount,
        "balance" to balance,
        "available_balance" to availableBalance,
        "status" to status,
        "message" to message,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): BalanceAnswer = BalanceAnswer(
            virtualAccount = document.text("virtual_account"),
            balance = document.decimal("balance"),
            availableBalance = document.decimal("available_balance"),
            status = document.text("status"),
            message = document.text("message"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
