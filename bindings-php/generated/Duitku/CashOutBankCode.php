<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

/** Where the customer collects the money. For `cash_out`. */
enum CashOutBankCode: string
{
    /** Indomaret: 50,000 to 1,000,000, in multiples of 50,000. */
    case Indomaret = '2010';
    /** Pos Indonesia: 50,000 to 2,000,000. */
    case PosIndonesia = '2011';
}
