<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

use Salur\Record;

/** What `faspay_sendme.registration_confirm` is answered with. A field that did not come is `null`. */
final class RegistrationConfirmAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The merchant's account (`virtual_account`). */
        public readonly ?string $virtualAccount = null,
        /** The number that transfers pay to (`beneficiary_virtual_account`). */
        public readonly ?string $beneficiaryVirtualAccount = null,
        /** The account number (`beneficiary_account`). */
        public readonly ?string $beneficiaryAccount = null,
        /** The account's owner, as the merchant gave it (`beneficiary_account_name`). */
        public readonly ?string $beneficiaryAccountName = null,
        /** The name of the beneficiary at Faspay (`beneficiary_va_name`). */
        public readonly ?string $beneficiaryVaName = null,
        /** Code of the bank (`beneficiary_bank_code`). */
        public readonly ?string $beneficiaryBankCode = null,
        /** The bank's branch (`beneficiary_bank_branch`). */
        public readonly ?string $beneficiaryBankBranch = null,
        /** Code of the branch's region (`beneficiary_region_code`). */
        public readonly ?string $beneficiaryRegionCode = null,
        /** The country (`beneficiary_country_code`). */
        public readonly ?string $beneficiaryCountryCode = null,
        /** The purpose (`beneficiary_purpose_code`). */
        public readonly ?string $beneficiaryPurposeCode = null,
        /** The bank's name (`beneficiary_bank_name`). */
        public readonly ?string $beneficiaryBankName = null,
        /** The account number, as the bank has it (`bank_account_number`). */
        public readonly ?string $bankAccountNumber = null,
        /** The account's owner, as the bank knows it (`bank_account_name`). */
        public readonly ?string $bankAccountName = null,
        /** What was confirmed: 2 (`confirm`). */
        public readonly ?string $confirm = null,
        /**
         * 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already registered; 9 an error
         * (`status`).
         */
        public readonly ?string $status = null,
        /** The status in words; of an error, which one (`message`). */
        public readonly ?string $message = null,
        /** 00, or an error (`response_code`). */
        public readonly ?string $responseCode = null,
        /** The same in words (`response_desc`). */
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
            'virtualAccount' => 'virtual_account',
            'beneficiaryVirtualAccount' => 'beneficiary_virtual_account',
            'beneficiaryAccount' => 'beneficiary_account',
            'beneficiaryAccountName' => 'beneficiary_account_name',
            'beneficiaryVaName' => 'beneficiary_va_name',
            'beneficiaryBankCode' => 'beneficiary_bank_code',
            'beneficiaryBankBranch' => 'beneficiary_bank_branch',
            'beneficiaryRegionCode' => 'beneficiary_region_code',
            'beneficiaryCountryCode' => 'beneficiary_country_code',
            'beneficiaryPurposeCode' => 'beneficiary_purpose_code',
            'beneficiaryBankName' => 'beneficiary_bank_name',
            'bankAccountNumber' => 'bank_account_number',
            'bankAccountName' => 'bank_account_name',
            'confirm' => 'confirm',
            'status' => 'status',
            'message' => 'message',
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
            virtualAccount: $document['virtual_account'] ?? null,
            beneficiaryVirtualAccount: $document['beneficiary_virtual_account'] ?? null,
            beneficiaryAccount: $document['beneficiary_account'] ?? null,
            beneficiaryAccountName: $document['beneficiary_account_name'] ?? null,
            beneficiaryVaName: $document['beneficiary_va_name'] ?? null,
            beneficiaryBankCode: $document['beneficiary_bank_code'] ?? null,
            beneficiaryBankBranch: $document['beneficiary_bank_branch'] ?? null,
            beneficiaryRegionCode: $document['beneficiary_region_code'] ?? null,
            beneficiaryCountryCode: $document['beneficiary_country_code'] ?? null,
            beneficiaryPurposeCode: $document['beneficiary_purpose_code'] ?? null,
            beneficiaryBankName: $document['beneficiary_bank_name'] ?? null,
            bankAccountNumber: $document['bank_account_number'] ?? null,
            bankAccountName: $document['bank_account_name'] ?? null,
            confirm: $document['confirm'] ?? null,
            status: $document['status'] ?? null,
            message: $document['message'] ?? null,
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
            'virtual_account' => $this->virtualAccount,
            'beneficiary_virtual_account' => $this->beneficiaryVirtualAccount,
            'beneficiary_account' => $this->beneficiaryAccount,
            'beneficiary_account_name' => $this->beneficiaryAccountName,
            'beneficiary_va_name' => $this->beneficiaryVaName,
            'beneficiary_bank_code' => $this->beneficiaryBankCode,
            'beneficiary_bank_branch' => $this->beneficiaryBankBranch,
            'beneficiary_region_code' => $this->beneficiaryRegionCode,
            'beneficiary_country_code' => $this->beneficiaryCountryCode,
            'beneficiary_purpose_code' => $this->beneficiaryPurposeCode,
            'beneficiary_bank_name' => $this->beneficiaryBankName,
            'bank_account_number' => $this->bankAccountNumber,
            'bank_account_name' => $this->bankAccountName,
            'confirm' => $this->confirm,
            'status' => $this->status,
            'message' => $this->message,
            'response_code' => $this->responseCode,
            'response_desc' => $this->responseDesc,
        ]);
    }
}
