<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

use Salur\Record;

/** What `duitku.balance` is answered with. A field that did not come is `null`. */
final class BalanceAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The merchant's id (`userId`). */
        public readonly ?string $userId = null,
        /** The merchant's e-mail address (`email`). */
        public readonly ?string $email = null,
        /**
         * The balance before settlement, in rupiah with sen (`balance`). An exact decimal number, as bcmath takes
         * it.
         */
        public readonly ?string $balance = null,
        /**
         * What can be paid out, in rupiah with sen (`effectiveBalance`). An exact decimal number, as bcmath takes
         * it.
         */
        public readonly ?string $effectiveBalance = null,
        /** Duitku's response code (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording and letter case vary (`responseDesc`). */
        public readonly ?string $responseDesc = null,
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
            'userId' => 'user_id',
            'email' => 'email',
            'balance' => 'balance',
            'effectiveBalance' => 'effective_balance',
            'responseCode' => 'response_code',
            'responseDesc' => 'response_desc',
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
            userId: $document['user_id'] ?? null,
            email: $document['email'] ?? null,
            balance: $document['balance'] ?? null,
            effectiveBalance: $document['effective_balance'] ?? null,
            responseCode: $document['response_code'] ?? null,
            responseDesc: $document['response_desc'] ?? null,
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
            'user_id' => $this->userId,
            'email' => $this->email,
            'balance' => $this->balance,
            'effective_balance' => $this->effectiveBalance,
            'response_code' => $this->responseCode,
            'response_desc' => $this->responseDesc,
        ]);
    }
}
