<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

use Salur\Record;

/** What `faspay_sendme.name_inquiry` is answered with. A field that did not come is `null`. */
final class NameInquiryAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The merchant's account (`virtual_account`). */
        public readonly ?string $virtualAccount = null,
        /** The number of the registered beneficiary (`beneficiary_virtual_account`). */
        public readonly ?string $beneficiaryVirtualAccount = null,
        /** The account number at the bank (`beneficiary_account_number`). */
        public readonly ?string $beneficiaryAccount = null,
        /** The account's owner (`beneficiary_account_name`). */
        public readonly ?string $beneficiaryAccountName = null,
        /** 2 success; 9 an error (`status`). */
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
            'status' => $this->status,
            'message' => $this->message,
            'response_code' => $this->responseCode,
            'response_desc' => $this->responseDesc,
        ]);
    }
}
