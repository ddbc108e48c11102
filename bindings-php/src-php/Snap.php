<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\InvalidInputException;
use Salur\Internal\Document;
use Salur\Internal\Handle;
use Salur\Snap\Scheme;
use Salur\Snap\Signed;
use Salur\Snap\Verified;

/**
 * SNAP itself, Indonesia's national standard of payment interfaces (Standar Nasional Open API Pembayaran).
 *
 * Clients sign and verify on their own. This is for looking into a signature that was refused, and for what none of
 * this library's gateways does. Give the arguments by their names.
 */
final class Snap
{
    /**
     * The string that the standard wants signed, and its signature where a key is given.
     *
     * @param Scheme|'asymmetric'|'symmetric'|'token' $scheme       what is signed, and with what
     * @param string                                  $timestamp    X-TIMESTAMP as it is sent, such as `2024-03-01T14:56:11+07:00`
     * @param string|null                             $method       of a transaction: the HTTP method
     * @param string|null                             $path         of a transaction: the path that the gateway signs, with its query
     * @param string|null                             $body         of a transaction: the body as it is sent; it is minified here. Left out where there is none
     * @param string|null                             $accessToken  with `symmetric`: the access token, without `Bearer`
     * @param string|null                             $clientId     with `token`: X-CLIENT-KEY
     * @param string|null                             $privateKey   with `asymmetric` or `token`: the RSA private key, to sign; in the forms that clients read
     * @param string|null                             $clientSecret with `symmetric`: the shared secret, to sign
     * @param Moment|null                             $moment       its entropy blinds the computation with a private key, and does not change the signature
     *
     * @throws InvalidInputException an argument is missing or wrong, or the body is not JSON
     */
    public static function sign(
        Scheme|string $scheme,
        string $timestamp,
        ?string $method = null,
        ?string $path = null,
        #[\SensitiveParameter] ?string $body = null,
        #[\SensitiveParameter] ?string $accessToken = null,
        ?string $clientId = null,
        #[\SensitiveParameter] ?string $privateKey = null,
        #[\SensitiveParameter] ?string $clientSecret = null,
        ?Moment $moment = null,
    ): Signed {
        $moment ??= $privateKey === null ? null : Moment::fresh();

        return Signed::fromDocument(Handle::free('snap_sign', Document::present([
            'scheme' => $scheme,
            'timestamp' => $timestamp,
            'method' => $method,
            'path' => $path,
            'body' => $body,
            'access_token' => $accessToken,
            'client_id' => $clientId,
            'private_key' => $privateKey,
            'client_secret' => $clientSecret,
            'moment' => $moment?->toDocument(),
        ])));
    }

    /**
     * Whether the owner of a public key signed a message, as it arrived, with `X-TIMESTAMP` and `X-SIGNATURE`.
     *
     * It says nothing of whose key it is, nor whether the message is young or came before. The notifications of a
     * gateway are for its client's `receive`.
     *
     * @param string          $method    the HTTP method of the message
     * @param string          $path      its path and query
     * @param iterable<mixed> $headers   its headers: values (or lists of them) by name, pairs, or lines
     * @param string          $body      its raw body, exactly as it arrived
     * @param string          $publicKey the signer's RSA public key: PEM or its bare base64
     *
     * @throws InvalidInputException the key is none, or an argument is wrong. A signature that does not hold is no error
     */
    public static function verify(
        string $method,
        string $path,
        #[\SensitiveParameter] iterable $headers,
        #[\SensitiveParameter] string $body,
        string $publicKey,
    ): Verified {
        $message = (new Message($method, $path, $headers, $body))->toDocument();

        return Verified::fromDocument(Handle::free('snap_verify', ['message' => $message, 'public_key' => $publicKey]));
    }
}
