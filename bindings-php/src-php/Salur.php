<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\BrokenSealException;
use Salur\Exception\InvalidInputException;
use Salur\Exception\LibraryException;
use Salur\Internal\Handle;
use Salur\Internal\Native;

/**
 * Salur: "pay this person" into the exact bytes that an Indonesian disbursement gateway accepts, and its bytes back into
 * an outcome to act upon. There is a client class for every gateway, with a `prepare…` method for every operation.
 */
final class Salur
{
    /** The version of this package, and of the native library that belongs to it. */
    public const VERSION = '0.1.0';

    /**
     * The version, once the native library has been found to be of it.
     *
     * @throws LibraryException the native library cannot be used, or is of another version
     */
    public static function version(): string
    {
        Native::load();

        return self::VERSION;
    }

    /**
     * All gateways with their operations, fields, rules, codes and banks, as one document.
     *
     * @return array<string, mixed>
     *
     * @throws LibraryException the native library cannot be used
     */
    public static function catalog(): array
    {
        return Handle::result(Native::load()->call(null, 'catalog', '{}'));
    }

    /**
     * Seals credentials with AES-256-GCM, as a text to store: nobody without the key can read or change it.
     *
     * It protects a database, a backup or a log that is read by others. It does not protect from whoever also has the
     * key: keep that elsewhere, in a secret manager or the environment. Make one with `random_bytes(32)`.
     *
     * @param string               $gateway     the gateway's name in documents; only under the same name it can be opened
     * @param array<string, mixed> $credentials the fields to seal, by their names in documents; whatever JSON can carry
     * @param string               $key         32 bytes, or their 64 hex digits; not a pass phrase
     * @param string               $purpose     what they are for, 1 to 64 visible ASCII characters; only under the same purpose they can be
     *     opened. A purpose for each merchant, or each environment, keeps one's text from being used as another's
     * @param Moment|null          $moment      gives the entropy from which the nonce is made; a fresh one when left out. The same entropy
     *     twice under one key breaks the seal: give it in tests alone
     *
     * @return string `salur-seal-1.` and base64 of web addresses: ASCII without blanks, a third longer than the credentials
     *
     * @throws InvalidInputException an argument is wrong; no error shows the key or a credential
     */
    public static function seal(
        string $gateway,
        #[\SensitiveParameter] array $credentials,
        #[\SensitiveParameter] string $key,
        string $purpose = 'credentials',
        ?Moment $moment = null,
    ): string {
        return Handle::free('seal', [
            'gateway' => $gateway,
            'purpose' => $purpose,
            'credentials' => $credentials === [] ? new \stdClass() : $credentials,
            'key' => self::hex($key),
            'moment' => ($moment ?? Moment::fresh())->toDocument(),
        ])['sealed'];
    }

    /**
     * Opens what `seal` gave.
     *
     *     $client = Salur\Client::open(['gateway' => $gateway, 'environment' => 'production'] + Salur\Salur::unseal($gateway, $row->sealed, $key));
     *
     * @param string $gateway the gateway's name in documents, as it was sealed
     * @param string $sealed  the text that `seal` gave
     * @param string $key     32 bytes, or their 64 hex digits
     * @param string $purpose as it was sealed
     *
     * @return array<string, mixed> the credentials, by their names in documents
     *
     * @throws BrokenSealException   another key, gateway or purpose, or a changed text; which of them cannot be told
     * @throws InvalidInputException an argument is wrong, such as a key that has not 32 bytes
     */
    public static function unseal(string $gateway, string $sealed, #[\SensitiveParameter] string $key, string $purpose = 'credentials'): array
    {
        $arguments = ['gateway' => $gateway, 'purpose' => $purpose, 'sealed' => $sealed, 'key' => self::hex($key)];

        return (array) Handle::free('unseal', $arguments)['credentials'];
    }

    /** A key as documents have it. 32 hex digits are not taken for bytes: that is the text of a key of half the length. */
    private static function hex(#[\SensitiveParameter] string $key): string
    {
        return strlen($key) === 32 && preg_match('/\A[0-9A-Fa-f]++\z/', $key) !== 1 ? bin2hex($key) : $key;
    }
}
