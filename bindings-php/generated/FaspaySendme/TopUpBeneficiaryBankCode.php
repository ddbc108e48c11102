<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

/** The wallet. For `top_up`. */
enum TopUpBeneficiaryBankCode: string
{
    /** OVO. */
    case Ovo = 'ovo';
    /** GoPay. */
    case Gpy = 'gpy';
    /** DANA. */
    case Dna = 'dna';
    /** LinkAja. */
    case Lkj = 'lkj';
}
