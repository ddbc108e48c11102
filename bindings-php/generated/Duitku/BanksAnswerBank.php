<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

use Salur\Record;

/** One of the `banks` of {@see BanksAnswer}. A field that did not come is `null`. */
final class BanksAnswerBank extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** Its code. Codes are not unique: one is known to stand twice (`bankCode`). */
        public readonly ?string $bankCode = null,
        /** Its name (`bankName`). */
        public readonly ?string $bankName = null,
        /**
         * The largest online transfer, in rupiah; 0 where there is none (`maxAmountTransfer`). An exact decimal
         * number, as bcmath takes it.
         */
        public readonly ?string $maxAmountTransfer = null,
    ) {
    }

    /**
     * Its fields: their names here, and in documents.
     *
     * @return array<string, string>
     */
    public static function names(): array
    {
        return [
            'bankCode' => 'bank_code',
            'bankName' => 'bank_name',
            'maxAmountTransfer' => 'max_amount_transfer',
        ];
    }

    /**
     * Reads a plain document.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self(
            bankCode: $document['bank_code'] ?? null,
            bankName: $document['bank_name'] ?? null,
            maxAmountTransfer: $document['max_amount_transfer'] ?? null,
        );
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return self::present([
            'bank_code' => $this->bankCode,
            'bank_name' => $this->bankName,
            'max_amount_transfer' => $this->maxAmountTransfer,
        ]);
    }
}
