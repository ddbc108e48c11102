<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

use Salur\Record;

/** One of the `data` of {@see StatementAnswer}. A field that did not come is `null`. */
final class StatementAnswerData extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** When, as day/month/year and time: 11/06/2025 16:48:11 (`transaction_date`). */
        public readonly ?string $transactionDate = null,
        /** K: into the account; D: out of it (`transaction_type`). */
        public readonly ?string $transactionType = null,
        /** The amount in rupiah, as it stands (`transaction_amount`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $transactionAmount = null,
        /** What kind of movement: topup, transfer, … (`transaction_name`). */
        public readonly ?string $transactionName = null,
        /** What it was for (`transaction_desc`). */
        public readonly ?string $transactionDesc = null,
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
            'transactionDate' => 'transaction_date',
            'transactionType' => 'transaction_type',
            'transactionAmount' => 'transaction_amount',
            'transactionName' => 'transaction_name',
            'transactionDesc' => 'transaction_desc',
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
            transactionDate: $document['transaction_date'] ?? null,
            transactionType: $document['transaction_type'] ?? null,
            transactionAmount: $document['transaction_amount'] ?? null,
            transactionName: $document['transaction_name'] ?? null,
            transactionDesc: $document['transaction_desc'] ?? null,
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
            'transaction_date' => $this->transactionDate,
            'transaction_type' => $this->transactionType,
            'transaction_amount' => $this->transactionAmount,
            'transaction_name' => $this->transactionName,
            'transaction_desc' => $this->transactionDesc,
        ]);
    }
}
