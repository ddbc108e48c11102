<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

use Salur\Record;

/** What `duitku.cash_out` is answered with. A field that did not come is `null`. */
final class CashOutAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** Duitku's id of the cash-out (`disburseId`). */
        public readonly ?string $disburseId = null,
        /** The amount, as sent (`amountTransfer`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** The merchant's reference, as sent (`custRefNumber`). */
        public readonly ?string $custRefNumber = null,
        /** The customer's name, as sent (`accountName`). */
        public readonly ?string $accountName = null,
        /** The merchant's e-mail address, as sent (`email`). */
        public readonly ?string $email = null,
        /** The customer's telephone number, as sent (`phoneNumber`). */
        public readonly ?string $phoneNumber = null,
        /** The token with which the customer collects the money. Whoever has it can: treat it as a secret (`token`). */
        public readonly ?string $token = null,
        /** The PIN that goes with it at Pos Indonesia (`pin`). */
        public readonly ?string $pin = null,
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
            'disburseId' => 'disburse_id',
            'amount' => 'amount',
            'custRefNumber' => 'cust_ref_number',
            'accountName' => 'account_name',
            'email' => 'email',
            'phoneNumber' => 'phone_number',
            'token' => 'token',
            'pin' => 'pin',
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
            disburseId: $document['disburse_id'] ?? null,
            amount: $document['amount'] ?? null,
            custRefNumber: $document['cust_ref_number'] ?? null,
            accountName: $document['account_name'] ?? null,
            email: $document['email'] ?? null,
            phoneNumber: $document['phone_number'] ?? null,
            token: $document['token'] ?? null,
            pin: $document['pin'] ?? null,
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
            'disburse_id' => $this->disburseId,
            'amount' => $this->amount,
            'cust_ref_number' => $this->custRefNumber,
            'account_name' => $this->accountName,
            'email' => $this->email,
            'phone_number' => $this->phoneNumber,
            'token' => $this->token,
            'pin' => $this->pin,
            'response_code' => $this->responseCode,
            'response_desc' => $this->responseDesc,
        ]);
    }
}
