<?php

declare(strict_types=1);

namespace Salur\Snap;

/** What the standard wants signed, and with what. */
enum Scheme: string
{
    /** A transaction, with a private key: `METHOD:path:sha256(minified body):timestamp`. */
    case Asymmetric = 'asymmetric';

    /** A transaction, with a shared secret: `METHOD:path:access token:sha256(minified body):timestamp`. */
    case Symmetric = 'symmetric';

    /** A request for an access token, with a private key: `client id|timestamp`. */
    case Token = 'token';
}
