<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Cashin;
use Salur\FaspaySnap;

/** A merchant's key pair and a gateway's, made for one run by PHP's OpenSSL; clients of the gateways that want them. */
final class Keys
{
    public const TOP_UP = [
        'partnerReferenceNo' => 'TOPUP-2025-000042',
        'amount' => 50_000,
        'customerNumber' => '6281234567890',
        'channel' => 'TOP_UP_E_WALLET_DANA',
    ];

    /** @var array<string, \OpenSSLAsymmetricKey> */
    private static array $pairs = [];

    /** The key pair of this name, made once. */
    public static function pair(string $name): \OpenSSLAsymmetricKey
    {
        return self::$pairs[$name] ??= openssl_pkey_new(['private_key_bits' => 2048, 'private_key_type' => OPENSSL_KEYTYPE_RSA])
            ?: throw new \RuntimeException((string) openssl_error_string());
    }

    /** PKCS#8 in PEM. */
    public static function privatePem(string $name = 'merchant'): string
    {
        openssl_pkey_export(self::pair($name), $pem);

        return $pem;
    }

    /** The public half: SPKI in PEM. */
    public static function publicPem(string $name = 'merchant'): string
    {
        return openssl_pkey_get_details(self::pair($name))['key'];
    }

    /** What a KMS would give: RSASSA-PKCS1-v1_5 with SHA-256, as bytes. */
    public static function signature(string $text, string $name = 'merchant'): string
    {
        openssl_sign($text, $signature, self::pair($name), OPENSSL_ALGO_SHA256);

        return $signature;
    }

    /** Whether the header is this key's signature of the text. */
    public static function holds(string $text, string $header, string $name = 'merchant'): bool
    {
        return openssl_verify($text, (string) base64_decode($header, true), self::publicPem($name), OPENSSL_ALGO_SHA256) === 1;
    }

    /** A client without its private key, unless one is given. */
    public static function cashin(mixed ...$options): Cashin
    {
        return new Cashin('sandbox', 'CID1234567890', '95521', ...$options);
    }

    /** A client without its private key, unless one is given. */
    public static function faspay(mixed ...$options): FaspaySnap
    {
        return new FaspaySnap(...['environment' => 'sandbox', 'partnerId' => '99999', 'sourceAccount' => '9920000001'] + $options);
    }
}
