<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.transfer_status` is answered with. A field that did not come is `null`. */
final class TransferStatusAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code of this question: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** Faspay's reference of the transfer (`originalReferenceNo`). */
        public readonly ?string $originalReferenceNo = null,
        /** The merchant's reference of the transfer (`originalPartnerReferenceNo`). */
        public readonly ?string $originalPartnerReferenceNo = null,
        /** The service of the transfer: 18 (`serviceCode`). */
        public readonly ?string $serviceCode = null,
        /** The date of the transaction (`transactionDate`). */
        public readonly ?string $transactionDate = null,
        /** The amount, in rupiah (`amount.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** Its currency (`amount.currency`). */
        public readonly ?string $currency = null,
        /** The account number (`beneficiaryAccountNo`). */
        public readonly ?string $beneficiaryAccountNo = null,
        /** The bank's code (`beneficiaryBankCode`). */
        public readonly ?string $beneficiaryBankCode = null,
        /** The bank's own reference (`referenceNumber`). */
        public readonly ?string $referenceNumber = null,
        /** The merchant's account (`sourceAccountNo`). */
        public readonly ?string $sourceAccount = null,
        /** How far the transfer has come: 00 to 07 (`latestTransactionStatus`). */
        public readonly ?string $latestTransactionStatus = null,
        /** The same in words (`transactionStatusDesc`). */
        public readonly ?string $transactionStatusDesc = null,
        /** The account's owner (`additionalInfo.beneficiaryAccountName`). */
        public readonly ?string $beneficiaryAccountName = null,
        /** The bank's name (`additionalInfo.beneficiaryBankName`). */
        public readonly ?string $beneficiaryBankName = null,
        /** What the transfer is for (`additionalInfo.transactionDescription`). */
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
            'transactionDate' => 'transaction_date',
            'amount' => 'amount',
            'currency' => 'currency',
            'beneficiaryAccountNo' => 'beneficiary_account_no',
            'beneficiaryBankCode' => 'beneficiary_bank_code',
            'referenceNumber' => 'reference_number',
            'sourceAccount' => 'source_account',
            'latestTransactionStatus' => 'latest_transaction_status',
            'transactionStatusDesc' => 'transaction_status_desc',
            'beneficiaryAccountName' => 'beneficiary_account_name',
            'beneficiaryBankName' => 'beneficiary_bank_name',
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
            transactionDate: $document['transaction_date'] ?? null,
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            beneficiaryAccountNo: $document['beneficiary_account_no'] ?? null,
            beneficiaryBankCode: $document['beneficiary_bank_code'] ?? null,
            referenceNumber: $document['reference_number'] ?? null,
            sourceAccount: $document['source_account'] ?? null,
            latestTransactionStatus: $document['latest_transaction_status'] ?? null,
            transactionStatusDesc: $document['transaction_status_desc'] ?? null,
            beneficiaryAccountName: $document['beneficiary_account_name'] ?? null,
            beneficiaryBankName: $document['beneficiary_bank_name'] ?? null,
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
            'transaction_date' => $this->transactionDate,
            'amount' => $this->amount,
            'currency' => $this->currency,
            'beneficiary_account_no' => $this->beneficiaryAccountNo,
            'beneficiary_bank_code' => $this->beneficiaryBankCode,
            'reference_number' => $this->referenceNumber,
            'source_account' => $this->sourceAccount,
            'latest_transaction_status' => $this->latestTransactionStatus,
            'transaction_status_desc' => $this->transactionStatusDesc,
            'beneficiary_account_name' => $this->beneficiaryAccountName,
            'beneficiary_bank_name' => $this->beneficiaryBankName,
            'transaction_description' => $this->transactionDescription,
            'callback_url' => $this->callbackUrl,
            'transaction_status_date' => $this->transactionStatusDate,
        ]);
    }
}
