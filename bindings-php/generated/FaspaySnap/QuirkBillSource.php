<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

/**
 * A quirk that only Faspay can settle: under which name bills carry the merchant's account. An option of the
 * client.
 */
enum QuirkBillSource: string
{
    /** The page's name. */
    case SourceAccountNo = 'sourceAccountNo';
    /** The libraries' name. */
    case SourceAccount = 'sourceAccount';
}
