<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

/** The outlet. For `cash_out`. */
enum CashOutBeneficiaryBankCode: string
{
    /** Indomaret. */
    case Imr = 'imr';
    /** Alfamart. */
    case Alf = 'alf';
    /** Permata's ATMs. */
    case C013 = 'C013';
}
