<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.top_up_status` is answered with. A field that did not come is `null`. */
final class TopUpStatusAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code of this question: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** Faspay's reference of the top-up (`originalReferenceNo`). */
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
        /** The same in words (`transactionStatusDesc`). */
        public readonly ?string $transactionStatusDesc = null,
        /** The merchant's account (`additionalInfo.sourceAccount`). */
        public readonly ?string $sourceAccount = null,
        /** The date of the transaction (`additionalInfo.transactionDate`). */
        public readonly ?string $transactionDate = null,
        /** The wallet (`additionalInfo.platformCode`). */
        public readonly ?string $platformCode = null,
        /** The wallet's name (`additionalInfo.platformName`). */
        public readonly ?string $platformName = null,
        /** The wallet's number (`additionalInfo.customerNumber`). */
        public readonly ?string $customerNumber = null,
        /** The wallet's owner (`additionalInfo.customerName`). */
        public readonly ?string $customerName = null,
        /** What it is for (`additionalInfo.transactionDescription`). */
        public readonly ?string $transactionDescription = null,
        /** Where the notification goes. May be padded with blanks (`additionalInfo.callbackUrl`). */
        public readonly ?string $callbackUrl = null,
        /** When it came to this status (`additionalInfo.transactionStatusDate`). */
        public readonly ?string $transactionStatusDate = null,
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
            'transactionStatusDesc' => 'transaction_status_desc',
            'sourceAccount' => 'source_account',
            'transactionDate' => 'transaction_date',
            'platformCode' => 'platform_code',
            'platformName' => 'platform_name',
            'customerNumber' => 'customer_number',
            'customerName' => 'customer_name',
            'transactionDescription' => 'transaction_description',
            'callbackUrl' => 'callback_url',
            'transactionStatusDate' => 'transaction_status_date',
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
            transactionStatusDesc: $document['transaction_status_desc'] ?? null,
            sourceAccount: $document['source_account'] ?? null,
            transactionDate: $document['transaction_date'] ?? null,
            platformCode: $document['platform_code'] ?? null,
            platformName: $document['platform_name'] ?? null,
            customerNumber: $document['customer_number'] ?? null,
            customerName: $document['customer_name'] ?? null,
            transactionDescription: $document['transaction_description'] ?? null,
            callbackUrl: $document['callback_url'] ?? null,
            transactionStatusDate: $document['transaction_status_date'] ?? null,
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
            'transaction_status_desc' => $this->transactionStatusDesc,
            'source_account' => $this->sourceAccount,
            'transaction_date' => $this->transactionDate,
            'platform_code' => $this->platformCode,
            'platform_name' => $this->platformName,
            'customer_number' => $this->customerNumber,
            'customer_name' => $this->customerName,
            'transaction_description' => $this->transactionDescription,
            'callback_url' => $this->callbackUrl,
            'transaction_status_date' => $this->transactionStatusDate,
        ]);
    }
}
