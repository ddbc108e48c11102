<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

/** A quirk that only Faspay can settle: which path is signed. An option of the client. */
enum QuirkSignedPath: string
{
    /** The whole path, as /account/v1.0/transfer-interbank. */
    case Whole = 'whole';
    /** Without its first part, as /v1.0/transfer-interbank. */
    case WithoutAccount = 'without_account';
}
