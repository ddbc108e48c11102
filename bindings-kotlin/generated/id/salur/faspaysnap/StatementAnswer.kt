// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.list
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/**
 * What [FaspaySnap.prepareStatement] (`faspay_snap.statement`) is answered with. A field that did not come is `null`.
 */
public data class StatementAnswer(
    /** The response code: HTTP status, service, case. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording varies. `responseMessage` at the gateway. */
    public val responseMessage: String? = null,
    /** The movements. A list; `detailData` at the gateway. */
    public val detailData: List<StatementAnswerDetailData>? = null,
    /** The account. `additionalInfo.accountNo` at the gateway. */
    public val accountNo: String? = null,
    /** From when. `additionalInfo.fromDateTime` at the gateway. */
    public val fromDateTime: String? = null,
    /** Until when. `additionalInfo.toDateTime` at the gateway. */
    public val toDateTime: String? = null,
    /** A message. `additionalInfo.message` at the gateway. */
    public val message: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "response_code" to responseCode,
        "response_message" to responseMessage,
        "detail_data" to detailData,
        "account_no" to accountNo,
        "from_date_time" to fromDateTime,
        "to_date_time" to toDateTime,
        "message" to message,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): StatementAnswer = StatementAnswer(
            responseCode = document.text("response_code"),
            responseMessage = document.text("response_message"),
            detailData = document.list("detail_data", StatementAnswerDetailData.Companion::fromDocument),
            accountNo = document.text("account_no"),
            fromDateTime = document.text("from_date_time"),
            toDateTime = document.text("to_date_time"),
            message = document.text("message"),
        )
    }
}

/** One of the `detailData` of [StatementAnswer]. */
public data class StatementAnswerDetailData(
    /** When. `dateTime` at the gateway. */
    public val dateTime: String? = null,
    /** The amount, in rupiah. An exact decimal number; `amount.value` at the gateway. */
    public val amount: BigDecimal? = null,
    /** Its currency. `amount.currency` at the gateway. */
    public val currency: String? = null,
    /**
     * What it was for; a fee begins with "fee" and ends with "_FEE", a reversal ends with "_REVERSAL". `remark` at the
     * gateway. Personal.
     */
    public val remark: String? = null,
    /** Where the money came from. A list; `sourceOfFunds` at the gateway. */
    public val sourceOfFunds: List<StatementAnswerDetailDataSourceOfFund>? = null,
    /** 00 to 07, or the word SUCCESS. `status` at the gateway. */
    public val status: String? = null,
    /** PAYMENT, REFUND, TOP_UP, SEND_MONEY or RECEIVE_MONEY. `type` at the gateway. */
    public val type: String? = null,
    /** D: out of the account; K: into it. `additionalInfo.debitCredit` at the gateway. */
    public val debitCredit: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "date_time" to dateTime,
        "amount" to amount,
        "currency" to currency,
        "remark" to remark,
        "source_of_funds" to sourceOfFunds,
        "status" to status,
        "type" to type,
        "debit_credit" to debitCredit,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): StatementAnswerDetailData = StatementAnswerDetailData(
            dateTime = document.text("date_time"),
            amount = document.decimal("amount"),
            currency = document.text("currency"),
            remark = document.text("remark"),
            sourceOfFunds = document.list("source_of_funds", StatementAnswerDetailDataSourceOfFund.Companion::fromDocument),
            status = document.text("status"),
            type = document.text("type"),
            debitCredit = document.text("debit_credit"),
        )
    }
}

/** One of the `sourceOfFunds` of [StatementAnswerDetailData]. */
public data class StatementAnswerDetailDataSourceOfFund(
    /** Such as BALANCE. `source` at the gateway. */
    public val source: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "source" to source,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): StatementAnswerDetailDataSourceOfFund = StatementAnswerDetailDataSourceOfFund(
            source = document.text("source"),
        )
    }
}
