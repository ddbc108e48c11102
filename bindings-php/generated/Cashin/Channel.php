<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Cashin;

/** Which wallet. For `account_inquiry`, `top_up`. */
enum Channel: string
{
    /** DANA. */
    case TopUpEWalletDana = 'TOP_UP_E_WALLET_DANA';
    /** OVO. The page prints it with a blank after TRANSFER: see the client's quirk_ovo_blank. */
    case TransferEWalletOvo = 'TRANSFER_E_WALLET_OVO';
    /** GoPay. */
    case TransferEWalletGopay = 'TRANSFER_E_WALLET_GOPAY';
    /** ShopeePay. */
    case TransferEWalletShopeepay = 'TRANSFER_E_WALLET_SHOPEEPAY';
}
