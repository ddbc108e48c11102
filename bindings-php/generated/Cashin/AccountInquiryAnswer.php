<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Cashin;

use Salur\Record;

/** What `cashin.account_inquiry` is answered with. A field that did not come is `null`. */
final class AccountInquiryAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies, blanks around it too (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** The merchant's reference (`partnerReferenceNo`). */
        public readonly ?string $partnerReferenceNo = null,
        /** The amount, in rupiah (`amount.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** Its currency (`amount.currency`). */
        public readonly ?string $currency = null,
        /** The wallet's owner (`customerName`). */
        public readonly ?string $customerName = null,
        /** The wallet's number (`customerNumber`). */
        public readonly ?string $customerNumber = null,
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
            'partnerReferenceNo' => 'partner_reference_no',
            'amount' => 'amount',
            'currency' => 'currency',
            'customerName' => 'customer_name',
            'customerNumber' => 'customer_number',
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
            partnerReferenceNo: $document['partner_reference_no'] ?? null,
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            customerName: $document['customer_name'] ?? null,
            customerNumber: $document['customer_number'] ?? null,
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
            'partner_reference_no' => $this->partnerReferenceNo,
            'amount' => $this->amount,
            'currency' => $this->currency,
            'customer_name' => $this->customerName,
            'customer_number' => $this->customerNumber,
        ]);
    }
}
