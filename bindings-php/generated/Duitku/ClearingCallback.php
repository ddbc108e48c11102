<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

use Salur\Record;

/**
 * What the notification `duitku.clearing_callback` holds. A field that did not come is `null`.
 *
 * Tells the end of an H2H clearing transfer, to the address that is registered at Duitku. Its signature covers
 * neither the status nor any time: take it as a hint, and ask duitku.status.
 */
final class ClearingCallback extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The transfer's id (`disburseId`). */
        public readonly ?string $disburseId = null,
        /** The merchant's id. Not signed (`userId`). */
        public readonly ?string $userId = null,
        /** The merchant's e-mail address (`email`). */
        public readonly ?string $email = null,
        /** The beneficiary's bank (`bankCode`). */
        public readonly ?string $bankCode = null,
        /** The beneficiary's account number (`bankAccount`). */
        public readonly ?string $bankAccount = null,
        /** The amount (`amountTransfer`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** The account's owner (`accountName`). */
        public readonly ?string $accountName = null,
        /** The reference of the transfer (`custRefNumber`). */
        public readonly ?string $custRefNumber = null,
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
            'userId' => 'user_id',
            'email' => 'email',
            'bankCode' => 'bank_code',
            'bankAccount' => 'bank_account',
            'amount' => 'amount',
            'accountName' => 'account_name',
            'custRefNumber' => 'cust_ref_number',
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
            userId: $document['user_id'] ?? null,
            email: $document['email'] ?? null,
            bankCode: $document['bank_code'] ?? null,
            bankAccount: $document['bank_account'] ?? null,
            amount: $document['amount'] ?? null,
            accountName: $document['account_name'] ?? null,
            custRefNumber: $document['cust_ref_number'] ?? null,
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
            'user_id' => $this->userId,
            'email' => $this->email,
            'bank_code' => $this->bankCode,
            'bank_account' => $this->bankAccount,
            'amount' => $this->amount,
            'account_name' => $this->accountName,
            'cust_ref_number' => $this->custRefNumber,
            'status_code' => $this->statusCode,
            'status_desc' => $this->statusDesc,
            'error_message' => $this->errorMessage,
            'signature' => $this->signature,
        ]);
    }
}
