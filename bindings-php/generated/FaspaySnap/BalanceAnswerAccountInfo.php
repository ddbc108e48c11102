<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** One of the `accountInfos` of {@see BalanceAnswer}. A field that did not come is `null`. */
final class BalanceAnswerAccountInfo extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** Which, such as CASH or DEPOSIT (`balanceType`). */
        public readonly ?string $balanceType = null,
        /** The balance, in rupiah (`amount.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** Its currency (`amount.currency`). */
        public readonly ?string $currency = null,
        /** What can be paid out, in rupiah (`availableBalance.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $availableBalance = null,
        /** Its currency (`availableBalance.currency`). */
        public readonly ?string $availableCurrency = null,
        /** 1 active, 2 closed, 4 new, 6 restricted, 7 frozen, 9 dormant; zeros may stand in front (0001) (`status`). */
        public readonly ?string $status = null,
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
            'balanceType' => 'balance_type',
            'amount' => 'amount',
            'currency' => 'currency',
            'availableBalance' => 'available_balance',
            'availableCurrency' => 'available_currency',
            'status' => 'status',
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
            balanceType: $document['balance_type'] ?? null,
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            availableBalance: $document['available_balance'] ?? null,
            availableCurrency: $document['available_currency'] ?? null,
            status: $document['status'] ?? null,
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
            'balance_type' => $this->balanceType,
            'amount' => $this->amount,
            'currency' => $this->currency,
            'available_balance' => $this->availableBalance,
            'available_currency' => $this->availableCurrency,
            'status' => $this->status,
        ]);
    }
}
