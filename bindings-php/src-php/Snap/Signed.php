<?php

declare(strict_types=1);

namespace Salur\Snap;

use Salur\Internal\Document;
use Salur\Internal\Text;

/** What the standard wants signed, and its signature. */
final class Signed
{
    /**
     * @param string      $stringToSign the string to sign: compare it with the gateway's, character by character
     * @param string|null $signature    its signature in base64 (`X-SIGNATURE`), where a key was given
     */
    public function __construct(public readonly string $stringToSign, public readonly ?string $signature = null)
    {
    }

    /**
     * Reads the result of `snap_sign`.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self($document['string_to_sign'], $document['signature'] ?? null);
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return Document::present(['string_to_sign' => $this->stringToSign, 'signature' => $this->signature]);
    }

    /**
     * What may be shown: a symmetric string to sign holds the access token.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return ['stringToSign' => Text::size($this->stringToSign), 'signature' => Text::size($this->signature)];
    }
}
