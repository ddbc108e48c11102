<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

use Salur\Record;

/**
 * What the notification `faspay_sendme.payment_notification` holds. A field that did not come is `null`.
 *
 * Tells how far a payment has come, to its callback_url. The page says what is signed, but neither how the
 * signature is spelled nor where it travels, and the rule leaves out all blanks, so that different messages have
 * one signature. Take it as a hint, and ask faspay_sendme.status.
 */
final class PaymentNotification extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** What Faspay calls this message (`request`). */
        public readonly ?string $request = null,
        /** The merchant's account (`virtual_account`). */
        public readonly ?string $virtualAccount = null,
        /** The name of the merchant's account (`va_name`). */
        public readonly ?string $vaName = null,
        /** The number of the registered beneficiary (`beneficiary_virtual_account`). */
        public readonly ?string $beneficiaryVirtualAccount = null,
        /** The account number (`beneficiary_account`). */
        public readonly ?string $beneficiaryAccount = null,
        /** The beneficiary's name (`beneficiary_name`). */
        public readonly ?string $beneficiaryName = null,
        /** The beneficiary's telephone number (`beneficiary_phone`). */
        public readonly ?string $beneficiaryPhone = null,
        /** Faspay's id of the payment (`trx_id`). */
        public readonly ?string $trxId = null,
        /** The date of the transaction (`trx_date`). */
        public readonly ?string $trxDate = null,
        /** The amount, in rupiah (`trx_amount`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** What the payment is for (`trx_desc`). */
        public readonly ?string $trxDesc = null,
        /** How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed (`trx_status`). */
        public readonly ?string $trxStatus = null,
        /** When it came to this status, on Jakarta's clock (`trx_status_date`). */
        public readonly ?string $trxStatusDate = null,
        /** Faspay's reference of the payment (`trx_reff`). */
        public readonly ?string $trxReff = null,
        /** The merchant's number of the payment (`trx_no`). */
        public readonly ?string $trxNo = null,
        /** Code of the bank, the outlet or the wallet (`bank_code`). */
        public readonly ?string $beneficiaryBankCode = null,
        /** Its name (`bank_name`). */
        public readonly ?string $bankName = null,
        /** The bank's own code (`bank_response_code`). */
        public readonly ?string $bankResponseCode = null,
        /** The same in words (`bank_response_msg`). */
        public readonly ?string $bankResponseMsg = null,
        /** The signature, where it travels in the body (`signature`). */
        public readonly ?string $signature = null,
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
            'request' => 'request',
            'virtualAccount' => 'virtual_account',
            'vaName' => 'va_name',
            'beneficiaryVirtualAccount' => 'beneficiary_virtual_account',
            'beneficiaryAccount' => 'beneficiary_account',
            'beneficiaryName' => 'beneficiary_name',
            'beneficiaryPhone' => 'beneficiary_phone',
            'trxId' => 'trx_id',
            'trxDate' => 'trx_date',
            'amount' => 'amount',
            'trxDesc' => 'trx_desc',
            'trxStatus' => 'trx_status',
            'trxStatusDate' => 'trx_status_date',
            'trxReff' => 'trx_reff',
            'trxNo' => 'trx_no',
            'beneficiaryBankCode' => 'beneficiary_bank_code',
            'bankName' => 'bank_name',
            'bankResponseCode' => 'bank_response_code',
            'bankResponseMsg' => 'bank_response_msg',
            'signature' => 'signature',
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
            request: $document['request'] ?? null,
            virtualAccount: $document['virtual_account'] ?? null,
            vaName: $document['va_name'] ?? null,
            beneficiaryVirtualAccount: $document['beneficiary_virtual_account'] ?? null,
            beneficiaryAccount: $document['beneficiary_account'] ?? null,
            beneficiaryName: $document['beneficiary_name'] ?? null,
            beneficiaryPhone: $document['beneficiary_phone'] ?? null,
            trxId: $document['trx_id'] ?? null,
            trxDate: $document['trx_date'] ?? null,
            amount: $document['amount'] ?? null,
            trxDesc: $document['trx_desc'] ?? null,
            trxStatus: $document['trx_status'] ?? null,
            trxStatusDate: $document['trx_status_date'] ?? null,
            trxReff: $document['trx_reff'] ?? null,
            trxNo: $document['trx_no'] ?? null,
            beneficiaryBankCode: $document['beneficiary_bank_code'] ?? null,
            bankName: $document['bank_name'] ?? null,
            bankResponseCode: $document['bank_response_code'] ?? null,
            bankResponseMsg: $document['bank_response_msg'] ?? null,
            signature: $document['signature'] ?? null,
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
            'request' => $this->request,
            'virtual_account' => $this->virtualAccount,
            'va_name' => $this->vaName,
            'beneficiary_virtual_account' => $this->beneficiaryVirtualAccount,
            'beneficiary_account' => $this->beneficiaryAccount,
            'beneficiary_name' => $this->beneficiaryName,
            'beneficiary_phone' => $this->beneficiaryPhone,
            'trx_id' => $this->trxId,
            'trx_date' => $this->trxDate,
            'amount' => $this->amount,
            'trx_desc' => $this->trxDesc,
            'trx_status' => $this->trxStatus,
            'trx_status_date' => $this->trxStatusDate,
            'trx_reff' => $this->trxReff,
            'trx_no' => $this->trxNo,
            'beneficiary_bank_code' => $this->beneficiaryBankCode,
            'bank_name' => $this->bankName,
            'bank_response_code' => $this->bankResponseCode,
            'bank_response_msg' => $this->bankResponseMsg,
            'signature' => $this->signature,
        ]);
    }
}
