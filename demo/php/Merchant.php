<?php

declare(strict_types=1);

namespace Salur\Demo;

use Salur\Cashin;
use Salur\Duitku;
use Salur\Duitku\Environment;
use Salur\FaspaySendme;
use Salur\FaspaySnap;

/** The merchant of the demo: Duitku's own public sandbox account, printed on its page; and the sandbox's own of the other gateways. */
final class Merchant
{
    public const USER_ID = 3551;
    public const EMAIL = 'test@chakratechnology.com';
    public const SECRET_KEY = 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d';

    public const CASHIN_ID = 'CID0000000001';
    public const FASPAY_ID = '99999';
    public const SENDME_KEY = 'fk-3b1f7a62';

    /** A client of Cash In at the sandbox; without a private key it lives elsewhere. */
    public static function cashin(string $url, #[\SensitiveParameter] ?string $privateKey = null): Cashin
    {
        return new Cashin(environment: 'sandbox', partnerId: self::CASHIN_ID, channelId: '9501', privateKey: $privateKey, baseUrl: "{$url}/pg/fo");
    }

    /** A client of Faspay at the sandbox, which knows the key that notifications are signed with; without a private key it lives elsewhere. */
    public static function faspay(string $url, #[\SensitiveParameter] ?string $privateKey = null): FaspaySnap
    {
        return new FaspaySnap(
            environment: 'sandbox',
            partnerId: self::FASPAY_ID,
            sourceAccount: '9920099999',
            privateKey: $privateKey,
            faspayPublicKey: self::gatewayKey($url, FaspaySnap::NAME, self::FASPAY_ID),
            baseUrl: $url,
        );
    }

    /** A client of SendMe's older interface at the sandbox, which remembers no token yet. */
    public static function sendme(string $url): FaspaySendme
    {
        return new FaspaySendme(
            environment: 'sandbox',
            faspayKey: self::SENDME_KEY,
            faspaySecret: 'fs-5d0e9c1a7b',
            appKey: 'ak-11aa22bb',
            appSecret: 'as-33cc44dd',
            clientKey: 'ck-55ee66ff',
            clientSecret: 'cs-77001122',
            iv: 'iv-99887766',
            sourceAccount: '9920000001',
            faspayPublicKey: self::gatewayKey($url, FaspaySendme::NAME, self::SENDME_KEY),
            baseUrl: $url,
        );
    }

    /** The gateway's public key, as it stands in its dashboard. */
    private static function gatewayKey(string $url, string $gateway, string $merchant): string
    {
        $merchants = json_decode((string) file_get_contents("{$url}/_sandbox/merchants"), true, 512, JSON_THROW_ON_ERROR)['merchants'];
        foreach ($merchants as $one) {
            if ([$one['gateway'], $one['merchant']] === [$gateway, $merchant]) {
                return $one['gateway_public_key'] ?? $one['faspay_public_key'];
            }
        }

        throw new \RuntimeException("the sandbox has no {$gateway} {$merchant}");
    }

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
