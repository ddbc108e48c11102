<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

/** A quirk that only Faspay can settle: how requests are signed. An option of the client. */
enum QuirkSignature: string
{
    /** AES-256-CBC over the string to sign, in base64, as Faspay's libraries do. */
    case Aes = 'aes';
    /** HMAC-SHA256 over the string to sign, in lower-case hex, as Faspay's pages say. */
    case HmacSha256 = 'hmac_sha256';
}
