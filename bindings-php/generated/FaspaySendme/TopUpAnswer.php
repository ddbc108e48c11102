<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

use Salur\Record;

/** What `faspay_sendme.top_up` is answered with. A field that did not come is `null`. */
final class TopUpAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The merchant's account (`virtual_account`). */
        public readonly ?string $virtualAccount = null,
        /** The telephone number of the wallet (`beneficiary_account`). */
        public readonly ?string $beneficiaryAccount = null,
        /** The wallet's owner (`beneficiary_name`). */
        public readonly ?string $beneficiaryName = null,
        /** The wallet (`beneficiary_bank_code`). */
        public readonly ?string $beneficiaryBankCode = null,
        /** Code of the region (`beneficiary_region_code`). */
        public readonly ?string $beneficiaryRegionCode = null,
        /** The country (`beneficiary_country_code`). */
        public readonly ?string $beneficiaryCountryCode = null,
        /** The purpose (`beneficiary_purpose_code`). */
        public readonly ?string $beneficiaryPurposeCode = null,
        /** The beneficiary's telephone number (`beneficiary_phone`). */
        public readonly ?string $beneficiaryPhone = null,
        /** The beneficiary's e-mail address (`beneficiary_email`). */
        public readonly ?string $beneficiaryEmail = null,
        /** The merchant's number of the payment (`trx_no`). */
        public readonly ?string $trxNo = null,
        /** The date of the transaction (`trx_date`). */
        public readonly ?string $trxDate = null,
        /** When it will be paid; empty where that is now (`instruct_date`). */
        public readonly ?string $instructDate = null,
        /** The amount, in rupiah (`trx_amount`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** What the top-up is for (`trx_desc`). */
        public readonly ?string $trxDesc = null,
        /** Where the notification goes (`callback_url`). */
        public readonly ?string $callbackUrl = null,
        /** Faspay's id of the payment (`trx_id`). */
        public readonly ?string $trxId = null,
        /** Faspay's reference of the payment (`trx_reff`). */
        public readonly ?string $trxReff = null,
        /** How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error (`status`). */
        public readonly ?string $status = null,
        /** The status in words; of an error, which one (`message`). */
        public readonly ?string $message = null,
        /** 00, an error of Faspay's, or the wallet's own code (`response_code`). */
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
            'beneficiaryAccount' => 'beneficiary_account',
            'beneficiaryName' => 'beneficiary_name',
            'beneficiaryBankCode' => 'beneficiary_bank_code',
            'beneficiaryRegionCode' => 'beneficiary_region_code',
            'beneficiaryCountryCode' => 'beneficiary_country_code',
            'beneficiaryPurposeCode' => 'beneficiary_purpose_code',
            'beneficiaryPhone' => 'beneficiary_phone',
            'beneficiaryEmail' => 'beneficiary_email',
            'trxNo' => 'trx_no',
            'trxDate' => 'trx_date',
            'instructDate' => 'instruct_date',
            'amount' => 'amount',
            'trxDesc' => 'trx_desc',
            'callbackUrl' => 'callback_url',
            'trxId' => 'trx_id',
            'trxReff' => 'trx_reff',
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
            beneficiaryAccount: $document['beneficiary_account'] ?? null,
            beneficiaryName: $document['beneficiary_name'] ?? null,
            beneficiaryBankCode: $document['beneficiary_bank_code'] ?? null,
            beneficiaryRegionCode: $document['beneficiary_region_code'] ?? null,
            beneficiaryCountryCode: $document['beneficiary_country_code'] ?? null,
            beneficiaryPurposeCode: $document['beneficiary_purpose_code'] ?? null,
            beneficiaryPhone: $document['beneficiary_phone'] ?? null,
            beneficiaryEmail: $document['beneficiary_email'] ?? null,
            trxNo: $document['trx_no'] ?? null,
            trxDate: $document['trx_date'] ?? null,
            instructDate: $document['instruct_date'] ?? null,
            amount: $document['amount'] ?? null,
            trxDesc: $document['trx_desc'] ?? null,
            callbackUrl: $document['callback_url'] ?? null,
            trxId: $document['trx_id'] ?? null,
            trxReff: $document['trx_reff'] ?? null,
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
            'beneficiary_account' => $this->beneficiaryAccount,
            'beneficiary_name' => $this->beneficiaryName,
            'beneficiary_bank_code' => $this->beneficiaryBankCode,
            'beneficiary_region_code' => $this->beneficiaryRegionCode,
            'beneficiary_country_code' => $this->beneficiaryCountryCode,
            'beneficiary_purpose_code' => $this->beneficiaryPurposeCode,
            'beneficiary_phone' => $this->beneficiaryPhone,
            'beneficiary_email' => $this->beneficiaryEmail,
            'trx_no' => $this->trxNo,
            'trx_date' => $this->trxDate,
            'instruct_date' => $this->instructDate,
            'amount' => $this->amount,
            'trx_desc' => $this->trxDesc,
            'callback_url' => $this->callbackUrl,
            'trx_id' => $this->trxId,
            'trx_reff' => $this->trxReff,
            'status' => $this->status,
            'message' => $this->message,
            'response_code' => $this->responseCode,
            'response_desc' => $this->responseDesc,
        ]);
    }
}
