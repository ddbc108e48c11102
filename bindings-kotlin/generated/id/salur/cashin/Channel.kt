// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.cashin

import id.salur.Word

/** Which wallet. For [Cashin.prepareAccountInquiry], [Cashin.prepareTopUp]. */
public enum class Channel(override val word: String) : Word {
    /** DANA. */
    TOP_UP_E_WALLET_DANA("TOP_UP_E_WALLET_DANA"),

    /** OVO. The page prints it with a blank after TRANSFER: see the client's quirkOvoBlank. */
    TRANSFER_E_WALLET_OVO("TRANSFER_E_WALLET_OVO"),

    /** GoPay. */
    TRANSFER_E_WALLET_GOPAY("TRANSFER_E_WALLET_GOPAY"),

    /** ShopeePay. */
    TRANSFER_E_WALLET_SHOPEEPAY("TRANSFER_E_WALLET_SHOPEEPAY"),
}
