<?php

declare(strict_types=1);

namespace Salur\Demo;

use Salur\RequestStep;
use Salur\SignStep;

/** An RSA key pair of this run, made and kept by PHP's OpenSSL. */
final class KeyPair
{
    private readonly \OpenSSLAsymmetricKey $key;

    /** Makes one. */
    public function __construct()
    {
        $key = openssl_pkey_new(['private_key_bits' => 2048, 'private_key_type' => OPENSSL_KEYTYPE_RSA]);
        $this->key = $key ?: throw new \RuntimeException((string) openssl_error_string());
    }

    /** The private key as PEM, as a merchant has it in a file. */
    public function privatePem(): string
    {
        openssl_pkey_export($this->key, $pem);

        return $pem;
    }

    /** The public key as PEM, as a merchant registers it. */
    public function publicPem(): string
    {
        return openssl_pkey_get_details($this->key)['key'];
    }

    /** The request of a step that waits for its signature. */
    public function signed(SignStep $step): RequestStep
    {
        openssl_sign($step->stringToSign, $signature, $this->key, OPENSSL_ALGO_SHA256);

        return $step->attachSignature($signature);
    }
}
