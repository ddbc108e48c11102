<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

use Salur\Record;

/**
 * What the notification `duitku.cash_out_callback` holds. A field that did not come is `null`.
 *
 * Tells the end of a cash-out, to the callback_url of its request. Its signature covers the two references alone,
 * neither amount nor status nor any time: take it as a hint, and let a person confirm it.
 */
final class CashOutCallback extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** Duitku's id of the cash-out (`disburseId`). */
        public readonly ?string $disburseId = null,
        /** The merchant's e-mail address (`email`). */
        public readonly ?string $email = null,
        /** The amount. Not signed (`amountTransfer`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** The merchant's reference (`custRefNumber`). */
        public readonly ?string $custRefNumber = null,
        /** The customer's name. Not signed (`accountName`). */
        public readonly ?string $accountName = null,
        /** Where the money was collected. Not signed (`bankCode`). */
        public readonly ?string $bankCode = null,
        /** The customer's telephone number. Not signed (`phoneNumber`). */
        public readonly ?string $phoneNumber = null,
        /** How it ended: 00, 01 or 68. Not signed (`statusCode`). */
        public readonly ?string $statusCode = null,
        /** The same in words. Not signed (`statusDesc`). */
        public readonly ?string $statusDesc = null,
        /** Why it failed or waits. Not signed (`errorMessage`). */
        public readonly ?string $errorMessage = null,
        /** The signature (`signature`). */
        public readonly ?string $signature = null,
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
            'disburseId' => 'disburse_id',
            'email' => 'email',
            'amount' => 'amount',
            'custRefNumber' => 'cust_ref_number',
            'accountName' => 'account_name',
            'bankCode' => 'bank_code',
            'phoneNumber' => 'phone_number',
            'statusCode' => 'status_code',
            'statusDesc' => 'status_desc',
            'errorMessage' => 'error_message',
            'signature' => 'signature',
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
            disburseId: $document['disburse_id'] ?? null,
            email: $document['email'] ?? null,
            amount: $document['amount'] ?? null,
            custRefNumber: $document['cust_ref_number'] ?? null,
            accountName: $document['account_name'] ?? null,
            bankCode: $document['bank_code'] ?? null,
            phoneNumber: $document['phone_number'] ?? null,
            statusCode: $document['status_code'] ?? null,
            statusDesc: $document['status_desc'] ?? null,
            errorMessage: $document['error_message'] ?? null,
            signature: $document['signature'] ?? null,
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
            'disburse_id' => $this->disburseId,
            'email' => $this->email,
            'amount' => $this->amount,
            'cust_ref_number' => $this->custRefNumber,
            'account_name' => $this->accountName,
            'bank_code' => $this->bankCode,
            'phone_number' => $this->phoneNumber,
            'status_code' => $this->statusCode,
            'status_desc' => $this->statusDesc,
            'error_message' => $this->errorMessage,
            'signature' => $this->signature,
        ]);
    }
}
