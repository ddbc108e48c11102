// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysendme

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.list
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySendme.prepareStatement] (`faspay_sendme.statement`) is answered with. A field that did not come is
 * `null`.
 */
public data class StatementAnswer(
    /** The merchant's account. `virtual_account` at the gateway. */
    public val virtualAccount: String? = null,
    /** The first day. `start_date` at the gateway. */
    public val startDate: String? = null,
    /** The last day. `end_date` at the gateway. */
    public val endDate: String? = null,
    /** The movements. Absent where there were none, perhaps: no page says. A list; `data` at the gateway. */
    public val data: List<StatementAnswerData>? = null,
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
        "start_date" to startDate,
        "end_date" to endDate,
        "data" to data,
        "status" to status,
        "message" to message,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): StatementAnswer = StatementAnswer(
            virtualAccount = document.text("virtual_account"),
            startDate = document.text("start_date"),
            endDate = document.text("end_date"),
            data = document.list("data", StatementAnswerData.Companion::fromDocument),
            status = document.text("status"),
            message = document.text("message"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}

/** One of the `data` of [StatementAnswer]. */
public data class StatementAnswerData(
    /** When, as day/month/year and time: 11/06/2025 16:48:11. `transaction_date` at the gateway. */
    public val transactionDate: String? = null,
    /** K: into the account; D: out of it. `transaction_type` at the gateway. */
    public val transactionType: String? = null,
    /** The amount in rupiah, as it stands. An exact decimal number; `transaction_amount` at the gateway. */
    public val transactionAmount: BigDecimal? = null,
    /** What kind of movement: topup, transfer, …. `transaction_name` at the gateway. */
    public val transactionName: String? = null,
    /** What it was for. `transaction_desc` at the gateway. Personal. */
    public val transactionDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "transaction_date" to transactionDate,
        "transaction_type" to transactionType,
        "transaction_amount" to transactionAmount,
        "transaction_name" to transactionName,
        "transaction_desc" to transactionDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): StatementAnswerData = StatementAnswerData(
            transactionDate = document.text("transaction_date"),
            transactionType = document.text("transaction_type"),
            transactionAmount = document.decimal("transaction_amount"),
            transactionName = document.text("transaction_name"),
            transactionDesc = document.text("transaction_desc"),
        )
    }
}
