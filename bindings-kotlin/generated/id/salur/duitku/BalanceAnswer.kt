// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.duitku

import id.salur.Fields
import id.salur.decimal
import id.salur.document
import id.salur.text
import java.math.BigDecimal
import kotlinx.serialization.json.JsonObject

/** What [Duitku.prepareBalance] (`duitku.balance`) is answered with. A field that did not come is `null`. */
public data class BalanceAnswer(
    /** The merchant's id. `userId` at the gateway. */
    public val userId: String? = null,
    /** The merchant's e-mail address. `email` at the gateway. Personal. */
    public val email: String? = null,
    /** The balance before settlement, in rupiah with sen. An exact decimal number; `balance` at the gateway. */
    public val balance: BigDecimal? = null,
    /** What can be paid out, in rupiah with sen. An exact decimal number; `effectiveBalance` at the gateway. */
    public val effectiveBalance: BigDecimal? = null,
    /** Duitku's response code. `responseCode` at the gateway. */
    public val responseCode: String? = null,
    /** Its description. Its wording and letter case vary. `responseDesc` at the gateway. */
    public val responseDesc: String? = null,
) : Fields() {
    override fun toDocument(): JsonObject = document(
        "user_id" to userId,
        "email" to email,
        "balance" to balance,
        "effective_balance" to effectiveBalance,
        "response_code" to responseCode,
        "response_desc" to responseDesc,
    )

    /** Reads documents. */
    public companion object {
        /** Reads a plain document. */
        @JvmStatic
        public fun fromDocument(document: JsonObject): BalanceAnswer = BalanceAnswer(
            userId = document.text("user_id"),
            email = document.text("email"),
            balance = document.decimal("balance"),
            effectiveBalance = document.decimal("effective_balance"),
            responseCode = document.text("response_code"),
            responseDesc = document.text("response_desc"),
        )
    }
}
