// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.list
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [FaspaySnap.prepareBalance] (`faspay_snap.balance`) is answered with. A field that did not come is `null`. */
public data class BalanceAnswer(
    /** The response code: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** The account. `accountNo` at the gateway. */
    public val accountNo: String? = null,
    /** Its balances. A list; `accountInfos` at the gateway. */
    public val accountInfos: List<BalanceAnswerAccountInfo>? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_message" to responseMessage,
        "account_no" to accountNo,
        "account_infos" to accountInfos,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): BalanceAnswer = BalanceAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            accountNo = document.text("account_no"),
            accountInfos = document.list("account_infos", BalanceAnswerAccountInfo.Companion::fromDocument),
        )
    }
}

/** One of the `accountInfos` of [BalanceAnswer]. */
public data class BalanceAnswerAccountInfo(
    /** Which, such as CASH or DEPOSIT. `balanceType` at the gateway. */
    public val balanceType: String? = null,
    /** The balance, in rupiah. An exact decimal number; `amount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `amount.currency` at the gateway. */
    public val currency: String? = null,
    /** What can be paid out, in rupiah. An exact decimal number; `availableBalance.value` at the gateway. */
    public val availableBalance: BigDecimal? = null,
    /** Its currency. `availableBalance.currency` at the gateway. */
    public val availableCurrency: String? = null,
    /**
     * 1 active, 2 closed, 4 new, 6 restricted, 7 frozen, 9 dormant; zeros may stand in front (0001). `status` at the
     * gateway.
     */
    public val status: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "balance_type" to balanceType,
        "amount" to amount,
        "currency" to currency,
        "available_balance" to availableBalance,
        "available_currency" to availableCurrency,
        "status" to status,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): BalanceAnswerAccountInfo = BalanceAnswerAccountInfo(
            balanceType = document.text("balance_type"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            availableBalance = document.decimal("available_balance"),
            availableCurrency = document.text("available_currency"),
            status = document.text("status"),
        )
    }
}
