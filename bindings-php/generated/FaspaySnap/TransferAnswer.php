<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.transfer` is answered with. A field that did not come is `null`. */
final class TransferAnswer extends Record
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
        /** The amount, in rupiah (`amount.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** Its currency (`amount.currency`). */
        public readonly ?string $currency = null,
        /** The account number (`beneficiaryAccountNo`). */
        public readonly ?string $beneficiaryAccountNo = null,
        /** The bank's code (`beneficiaryBankCode`). */
        public readonly ?string $beneficiaryBankCode = null,
        /** The merchant's account (`sourceAccountNo`). */
        public readonly ?string $sourceAccount = null,
        /** The account's owner (`additionalInfo.beneficiaryAccountName`). */
        public readonly ?string $beneficiaryAccountName = null,
        /** The bank's name (`additionalInfo.beneficiaryBankName`). */
        public readonly ?string $beneficiaryBankName = null,
        /** When it will be paid (`additionalInfo.instructDate`). */
        public readonly ?string $instructDate = null,
        /** What the transfer is for (`additionalInfo.transactionDescription`). */
        public readonly ?string $transactionDescription = null,
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
            'amount' => 'amount',
            'currency' => 'currency',
            'beneficiaryAccountNo' => 'beneficiary_account_no',
            'beneficiaryBankCode' => 'beneficiary_bank_code',
            'sourceAccount' => 'source_account',
            'beneficiaryAccountName' => 'beneficiary_account_name',
            'beneficiaryBankName' => 'beneficiary_bank_name',
            'instructDate' => 'instruct_date',
            'transactionDescription' => 'transaction_description',
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
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            beneficiaryAccountNo: $document['beneficiary_account_no'] ?? null,
            beneficiaryBankCode: $document['beneficiary_bank_code'] ?? null,
            sourceAccount: $document['source_account'] ?? null,
            beneficiaryAccountName: $document['beneficiary_account_name'] ?? null,
            beneficiaryBankName: $document['beneficiary_bank_name'] ?? null,
            instructDate: $document['instruct_date'] ?? null,
            transactionDescription: $document['transaction_description'] ?? null,
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
            'amount' => $this->amount,
            'currency' => $this->currency,
            'beneficiary_account_no' => $this->beneficiaryAccountNo,
            'beneficiary_bank_code' => $this->beneficiaryBankCode,
            'source_account' => $this->sourceAccount,
            'beneficiary_account_name' => $this->beneficiaryAccountName,
            'beneficiary_bank_name' => $this->beneficiaryBankName,
            'instruct_date' => $this->instructDate,
            'transaction_description' => $this->transactionDescription,
            'callback_url' => $this->callbackUrl,
            'latest_transaction_status' => $this->latestTransactionStatus,
            'transaction_status_desc' => $this->transactionStatusDesc,
        ]);
    }
}
