<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.bill_payment` is answered with. A field that did not come is `null`. */
final class BillPaymentAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** The merchant's reference (`virtualAccountData.partnerReferenceNo`). */
        public readonly ?string $partnerReferenceNo = null,
        /** Faspay's reference (`virtualAccountData.referenceNo`). */
        public readonly ?string $referenceNo = null,
        /** The company's code. May be padded with blanks (`virtualAccountData.partnerServiceId`). */
        public readonly ?string $partnerServiceId = null,
        /** The customer's number (`virtualAccountData.customerNo`). */
        public readonly ?string $customerNo = null,
        /** The virtual account (`virtualAccountData.virtualAccountNo`). */
        public readonly ?string $virtualAccountNo = null,
        /** Its owner (`virtualAccountData.virtualAccountName`). */
        public readonly ?string $virtualAccountName = null,
        /** The merchant's account (`virtualAccountData.sourceAccountNo`). */
        public readonly ?string $sourceAccount = null,
        /**
         * What was paid, in rupiah (`virtualAccountData.paidAmount.value`). An exact decimal number, as bcmath
         * takes it.
         */
        public readonly ?string $amount = null,
        /** Its currency (`virtualAccountData.paidAmount.currency`). */
        public readonly ?string $currency = null,
        /** The date of the transaction (`virtualAccountData.trxDateTime`). */
        public readonly ?string $trxDateTime = null,
        /** The bank (`additionalInfo.billerCode`). */
        public readonly ?string $billerCode = null,
        /** When it will be paid (`additionalInfo.instructDate`). */
        public readonly ?string $instructDate = null,
        /** Where the notification goes (`additionalInfo.callbackUrl`). */
        public readonly ?string $callbackUrl = null,
        /** 1 on process, 2 success, 4 failed, 5 reversed (`additionalInfo.status`). */
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
            'partnerReferenceNo' => 'partner_reference_no',
            'referenceNo' => 'reference_no',
            'partnerServiceId' => 'partner_service_id',
            'customerNo' => 'customer_no',
            'virtualAccountNo' => 'virtual_account_no',
            'virtualAccountName' => 'virtual_account_name',
            'sourceAccount' => 'source_account',
            'amount' => 'amount',
            'currency' => 'currency',
            'trxDateTime' => 'trx_date_time',
            'billerCode' => 'biller_code',
            'instructDate' => 'instruct_date',
            'callbackUrl' => 'callback_url',
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
            partnerReferenceNo: $document['partner_reference_no'] ?? null,
            referenceNo: $document['reference_no'] ?? null,
            partnerServiceId: $document['partner_service_id'] ?? null,
            customerNo: $document['customer_no'] ?? null,
            virtualAccountNo: $document['virtual_account_no'] ?? null,
            virtualAccountName: $document['virtual_account_name'] ?? null,
            sourceAccount: $document['source_account'] ?? null,
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            trxDateTime: $document['trx_date_time'] ?? null,
            billerCode: $document['biller_code'] ?? null,
            instructDate: $document['instruct_date'] ?? null,
            callbackUrl: $document['callback_url'] ?? null,
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
            'partner_reference_no' => $this->partnerReferenceNo,
            'reference_no' => $this->referenceNo,
            'partner_service_id' => $this->partnerServiceId,
            'customer_no' => $this->customerNo,
            'virtual_account_no' => $this->virtualAccountNo,
            'virtual_account_name' => $this->virtualAccountName,
            'source_account' => $this->sourceAccount,
            'amount' => $this->amount,
            'currency' => $this->currency,
            'trx_date_time' => $this->trxDateTime,
            'biller_code' => $this->billerCode,
            'instruct_date' => $this->instructDate,
            'callback_url' => $this->callbackUrl,
            'status' => $this->status,
            'message' => $this->message,
        ]);
    }
}
