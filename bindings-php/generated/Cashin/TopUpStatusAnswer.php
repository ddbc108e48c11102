<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Cashin;

use Salur\Record;

/** What `cashin.top_up_status` is answered with. A field that did not come is `null`. */
final class TopUpStatusAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code of this question: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** Cash In's reference of the top-up (`originalReferenceNo`). */
        public readonly ?string $originalReferenceNo = null,
        /** The merchant's reference of the top-up (`originalPartnerReferenceNo`). */
        public readonly ?string $originalPartnerReferenceNo = null,
        /** The service of the top-up: 38 (`serviceCode`). */
        public readonly ?string $serviceCode = null,
        /** The amount, in rupiah (`amount.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** Its currency (`amount.currency`). */
        public readonly ?string $currency = null,
        /** How far the top-up has come: 00 to 07 (`latestTransactionStatus`). */
        public readonly ?string $latestTransactionStatus = null,
        /** The same in words (`latestTransactionDesc`). */
        public readonly ?string $latestTransactionDesc = null,
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
            'responseCode' => 'response_code',
            'responseMessage' => 'response_message',
            'originalReferenceNo' => 'original_reference_no',
            'originalPartnerReferenceNo' => 'original_partner_reference_no',
            'serviceCode' => 'service_code',
            'amount' => 'amount',
            'currency' => 'currency',
            'latestTransactionStatus' => 'latest_transaction_status',
            'latestTransactionDesc' => 'latest_transaction_desc',
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
            responseCode: $document['response_code'] ?? null,
            responseMessage: $document['response_message'] ?? null,
            originalReferenceNo: $document['original_reference_no'] ?? null,
            originalPartnerReferenceNo: $document['original_partner_reference_no'] ?? null,
            serviceCode: $document['service_code'] ?? null,
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            latestTransactionStatus: $document['latest_transaction_status'] ?? null,
            latestTransactionDesc: $document['latest_transaction_desc'] ?? null,
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
            'response_code' => $this->responseCode,
            'response_message' => $this->responseMessage,
            'original_reference_no' => $this->originalReferenceNo,
            'original_partner_reference_no' => $this->originalPartnerReferenceNo,
            'service_code' => $this->serviceCode,
            'amount' => $this->amount,
            'currency' => $this->currency,
            'latest_transaction_status' => $this->latestTransactionStatus,
            'latest_transaction_desc' => $this->latestTransactionDesc,
        ]);
    }
}
