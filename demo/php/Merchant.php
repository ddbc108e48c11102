<?php

declare(strict_types=1);

namespace Salur\Demo;

use Salur\Duitku;
use Salur\Duitku\Environment;

/** The merchant of the demo: Duitku's own public sandbox account, printed on its page. */
final class Merchant
{
    public const USER_ID = 3551;
    public const EMAIL = 'test@chakratechnology.com';
    public const SECRET_KEY = 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d';

    /** A client whose addresses are those of the sandbox at `$url`. */
    public static function client(string $url, string $secretKey = self::SECRET_KEY): Duitku
    {
        return new Duitku(
            environment: Environment::Sandbox,
            userId: self::USER_ID,
            email: self::EMAIL,
            secretKey: $secretKey,
            disbursementUrl: "{$url}/webapi/api",
            cashOutUrl: "{$url}/api",
        );
    }
}
