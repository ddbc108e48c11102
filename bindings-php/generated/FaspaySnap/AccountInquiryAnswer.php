<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.account_inquiry` is answered with. A field that did not come is `null`. */
final class AccountInquiryAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** Faspay's reference (`referenceNo`). */
        public readonly ?string $referenceNo = null,
        /** The merchant's reference. May be empty (`partnerReferenceNo`). */
        public readonly ?string $partnerReferenceNo = null,
        /** The account's owner (`beneficiaryAccountName`). */
        public readonly ?string $beneficiaryAccountName = null,
        /** The account number (`beneficiaryAccountNo`). */
        public readonly ?string $beneficiaryAccountNo = null,
        /** The bank's code (`beneficiaryBankCode`). */
        public readonly ?string $beneficiaryBankCode = null,
        /** The bank's name (`beneficiaryBankName`). */
        public readonly ?string $beneficiaryBankName = null,
        /** The account's currency (`currency`). */
        public readonly ?string $currency = null,
        /** 1: success (`additionalInfo.status`). */
        public readonly ?string $status = null,
        /** The status in words (`additionalInfo.message`). */
        public readonly ?string $message = null,
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
            'beneficiaryAccountName' => 'beneficiary_account_name',
            'beneficiaryAccountNo' => 'beneficiary_account_no',
            'beneficiaryBankCode' => 'beneficiary_bank_code',
            'beneficiaryBankName' => 'beneficiary_bank_name',
            'currency' => 'currency',
            'status' => 'status',
            'message' => 'message',
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
            beneficiaryAccountName: $document['beneficiary_account_name'] ?? null,
            beneficiaryAccountNo: $document['beneficiary_account_no'] ?? null,
            beneficiaryBankCode: $document['beneficiary_bank_code'] ?? null,
            beneficiaryBankName: $document['beneficiary_bank_name'] ?? null,
            currency: $document['currency'] ?? null,
            status: $document['status'] ?? null,
            message: $document['message'] ?? null,
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
            'beneficiary_account_name' => $this->beneficiaryAccountName,
            'beneficiary_account_no' => $this->beneficiaryAccountNo,
            'beneficiary_bank_code' => $this->beneficiaryBankCode,
            'beneficiary_bank_name' => $this->beneficiaryBankName,
            'currency' => $this->currency,
            'status' => $this->status,
            'message' => $this->message,
        ]);
    }
}
