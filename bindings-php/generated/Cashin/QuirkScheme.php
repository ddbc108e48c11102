<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Cashin;

/** A quirk that only Cash In can settle: how requests are signed. An option of the client. */
enum QuirkScheme: string
{
    /** With the merchant's RSA key. */
    case Asymmetric = 'asymmetric';
    /** With a shared secret: HMAC-SHA512. */
    case HmacSha512 = 'hmac_sha512';
}
