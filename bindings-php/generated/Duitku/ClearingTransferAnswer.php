<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

use Salur\Record;

/** What `duitku.clearing_transfer` is answered with. A field that did not come is `null`. */
final class ClearingTransferAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The merchant's e-mail address, as sent (`email`). */
        public readonly ?string $email = null,
        /** The bank code, as sent (`bankCode`). */
        public readonly ?string $bankCode = null,
        /** The account number, as sent (`bankAccount`). */
        public readonly ?string $bankAccount = null,
        /** The amount, as sent (`amountTransfer`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** The account's owner (`accountName`). */
        public readonly ?string $accountName = null,
        /** The reference of the transfer (`custRefNumber`). */
        public readonly ?string $custRefNumber = null,
        /** How the transfer travels, as sent (`type`). */
        public readonly ?string $type = null,
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
            'email' => 'email',
            'bankCode' => 'bank_code',
            'bankAccount' => 'bank_account',
            'amount' => 'amount',
            'accountName' => 'account_name',
            'custRefNumber' => 'cust_ref_number',
            'type' => 'type',
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
            email: $document['email'] ?? null,
            bankCode: $document['bank_code'] ?? null,
            bankAccount: $document['bank_account'] ?? null,
            amount: $document['amount'] ?? null,
            accountName: $document['account_name'] ?? null,
            custRefNumber: $document['cust_ref_number'] ?? null,
            type: $document['type'] ?? null,
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
            'email' => $this->email,
            'bank_code' => $this->bankCode,
            'bank_account' => $this->bankAccount,
            'amount' => $this->amount,
            'account_name' => $this->accountName,
            'cust_ref_number' => $this->custRefNumber,
            'type' => $this->type,
            'response_code' => $this->responseCode,
            'response_desc' => $this->responseDesc,
        ]);
    }
}
