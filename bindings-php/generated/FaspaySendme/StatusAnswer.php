<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

use Salur\Record;

/** What `faspay_sendme.status` is answered with. A field that did not come is `null`. */
final class StatusAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The merchant's account (`virtual_account`). */
        public readonly ?string $virtualAccount = null,
        /** The number of the registered beneficiary (`beneficiary_virtual_account`). */
        public readonly ?string $beneficiaryVirtualAccount = null,
        /** The account number (`beneficiary_account`). */
        public readonly ?string $beneficiaryAccount = null,
        /** The beneficiary's telephone number (`beneficiary_phone`). */
        public readonly ?string $beneficiaryPhone = null,
        /** The beneficiary's name (`beneficiary_name`). */
        public readonly ?string $beneficiaryName = null,
        /** Code of the bank, the outlet or the wallet (`beneficiary_bank_code`). */
        public readonly ?string $beneficiaryBankCode = null,
        /** Its name (`beneficiary_bank_name`). */
        public readonly ?string $beneficiaryBankName = null,
        /** Faspay's id of the payment (`trx_id`). */
        public readonly ?string $trxId = null,
        /** The merchant's number of the payment (`trx_no`). */
        public readonly ?string $trxNo = null,
        /** The date of the transaction (`trx_date`). */
        public readonly ?string $trxDate = null,
        /** The amount, in rupiah (`trx_amount`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** What the payment is for (`trx_desc`). */
        public readonly ?string $trxDesc = null,
        /** Faspay's reference of the payment (`trx_reff`). */
        public readonly ?string $trxReff = null,
        /** Where the notification goes (`callback_url`). */
        public readonly ?string $callbackUrl = null,
        /** When it came to this status (`trx_status_date`). */
        public readonly ?string $trxStatusDate = null,
        /** The bank's own code (`bank_response_code`). */
        public readonly ?string $bankResponseCode = null,
        /** The same in words (`bank_response_msg`). */
        public readonly ?string $bankResponseMsg = null,
        /**
         * How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error of this question
         * (`status`).
         */
        public readonly ?string $status = null,
        /** The status in words; of an error, which one (`message`). */
        public readonly ?string $message = null,
        /** 00, or an error of this question (`response_code`). */
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
            'beneficiaryPhone' => 'beneficiary_phone',
            'beneficiaryName' => 'beneficiary_name',
            'beneficiaryBankCode' => 'beneficiary_bank_code',
            'beneficiaryBankName' => 'beneficiary_bank_name',
            'trxId' => 'trx_id',
            'trxNo' => 'trx_no',
            'trxDate' => 'trx_date',
            'amount' => 'amount',
            'trxDesc' => 'trx_desc',
            'trxReff' => 'trx_reff',
            'callbackUrl' => 'callback_url',
            'trxStatusDate' => 'trx_status_date',
            'bankResponseCode' => 'bank_response_code',
            'bankResponseMsg' => 'bank_response_msg',
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
            beneficiaryPhone: $document['beneficiary_phone'] ?? null,
            beneficiaryName: $document['beneficiary_name'] ?? null,
            beneficiaryBankCode: $document['beneficiary_bank_code'] ?? null,
            beneficiaryBankName: $document['beneficiary_bank_name'] ?? null,
            trxId: $document['trx_id'] ?? null,
            trxNo: $document['trx_no'] ?? null,
            trxDate: $document['trx_date'] ?? null,
            amount: $document['amount'] ?? null,
            trxDesc: $document['trx_desc'] ?? null,
            trxReff: $document['trx_reff'] ?? null,
            callbackUrl: $document['callback_url'] ?? null,
            trxStatusDate: $document['trx_status_date'] ?? null,
            bankResponseCode: $document['bank_response_code'] ?? null,
            bankResponseMsg: $document['bank_response_msg'] ?? null,
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
            'beneficiary_phone' => $this->beneficiaryPhone,
            'beneficiary_name' => $this->beneficiaryName,
            'beneficiary_bank_code' => $this->beneficiaryBankCode,
            'beneficiary_bank_name' => $this->beneficiaryBankName,
            'trx_id' => $this->trxId,
            'trx_no' => $this->trxNo,
            'trx_date' => $this->trxDate,
            'amount' => $this->amount,
            'trx_desc' => $this->trxDesc,
            'trx_reff' => $this->trxReff,
            'callback_url' => $this->callbackUrl,
            'trx_status_date' => $this->trxStatusDate,
            'bank_response_code' => $this->bankResponseCode,
            'bank_response_msg' => $this->bankResponseMsg,
            'status' => $this->status,
            'message' => $this->message,
            'response_code' => $this->responseCode,
            'response_desc' => $this->responseDesc,
        ]);
    }
}
