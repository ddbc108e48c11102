<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.top_up` is answered with. A field that did not come is `null`. */
final class TopUpAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** Faspay's reference (`referenceNo`). */
        public readonly ?string $referenceNo = null,
        /** The merchant's reference (`partnerReferenceNo`). */
        public readonly ?string $partnerReferenceNo = null,
        /** The wallet's number (`customerNumber`). */
        public readonly ?string $customerNumber = null,
        /** The amount, in rupiah (`amount.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** Its currency (`amount.currency`). */
        public readonly ?string $currency = null,
        /** The merchant's account (`additionalInfo.sourceAccount`). */
        public readonly ?string $sourceAccount = null,
        /** The wallet (`additionalInfo.platformCode`). */
        public readonly ?string $platformCode = null,
        /** The customer's e-mail address (`additionalInfo.beneficiaryEmail`). */
        public readonly ?string $beneficiaryEmail = null,
        /** The date of the transaction (`additionalInfo.transactionDate`). */
        public readonly ?string $transactionDate = null,
        /** When it will be paid (`additionalInfo.instructDate`). */
        public readonly ?string $instructDate = null,
        /** What it is for (`additionalInfo.transactionDescription`). */
        public readonly ?string $transactionDescription = null,
        /** The reference in Faspay's disbursement system (`additionalInfo.transactionReference`). */
        public readonly ?string $transactionReference = null,
        /** Where the notification goes (`additionalInfo.callbackUrl`). */
        public readonly ?string $callbackUrl = null,
        /** How far it has come: 00 to 07 (`additionalInfo.latestTransactionStatus`). */
        public readonly ?string $latestTransactionStatus = null,
        /** The same in words (`additionalInfo.transactionStatusDesc`). */
        public readonly ?string $transactionStatusDesc = null,
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
            'referenceNo' => 'reference_no',
            'partnerReferenceNo' => 'partner_reference_no',
            'customerNumber' => 'customer_number',
            'amount' => 'amount',
            'currency' => 'currency',
            'sourceAccount' => 'source_account',
            'platformCode' => 'platform_code',
            'beneficiaryEmail' => 'beneficiary_email',
            'transactionDate' => 'transaction_date',
            'instructDate' => 'instruct_date',
            'transactionDescription' => 'transaction_description',
            'transactionReference' => 'transaction_reference',
            'callbackUrl' => 'callback_url',
            'latestTransactionStatus' => 'latest_transaction_status',
            'transactionStatusDesc' => 'transaction_status_desc',
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
            referenceNo: $document['reference_no'] ?? null,
            partnerReferenceNo: $document['partner_reference_no'] ?? null,
            customerNumber: $document['customer_number'] ?? null,
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            sourceAccount: $document['source_account'] ?? null,
            platformCode: $document['platform_code'] ?? null,
            beneficiaryEmail: $document['beneficiary_email'] ?? null,
            transactionDate: $document['transaction_date'] ?? null,
            instructDate: $document['instruct_date'] ?? null,
            transactionDescription: $document['transaction_description'] ?? null,
            transactionReference: $document['transaction_reference'] ?? null,
            callbackUrl: $document['callback_url'] ?? null,
            latestTransactionStatus: $document['latest_transaction_status'] ?? null,
            transactionStatusDesc: $document['transaction_status_desc'] ?? null,
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
            'reference_no' => $this->referenceNo,
            'partner_reference_no' => $this->partnerReferenceNo,
            'customer_number' => $this->customerNumber,
            'amount' => $this->amount,
            'currency' => $this->currency,
            'source_account' => $this->sourceAccount,
            'platform_code' => $this->platformCode,
            'beneficiary_email' => $this->beneficiaryEmail,
            'transaction_date' => $this->transactionDate,
            'instruct_date' => $this->instructDate,
            'transaction_description' => $this->transactionDescription,
            'transaction_reference' => $this->transactionReference,
            'callback_url' => $this->callbackUrl,
            'latest_transaction_status' => $this->latestTransactionStatus,
            'transaction_status_desc' => $this->transactionStatusDesc,
        ]);
    }
}
