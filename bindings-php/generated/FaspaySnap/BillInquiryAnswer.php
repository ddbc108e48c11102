<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.bill_inquiry` is answered with. A field that did not come is `null`. */
final class BillInquiryAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** The merchant's reference (`virtualAccountData.partnerReferenceNo`). */
        public readonly ?string $partnerReferenceNo = null,
        /** The company's code. May be padded with blanks (`virtualAccountData.partnerServiceId`). */
        public readonly ?string $partnerServiceId = null,
        /** The customer's number (`virtualAccountData.customerNo`). */
        public readonly ?string $customerNo = null,
        /** The virtual account (`virtualAccountData.virtualAccountNo`). */
        public readonly ?string $virtualAccountNo = null,
        /** Its owner, partly hidden perhaps (`virtualAccountData.virtualAccountName`). */
        public readonly ?string $virtualAccountName = null,
        /**
         * What is to be paid, in rupiah (`virtualAccountData.totalAmount.value`). An exact decimal number, as
         * bcmath takes it.
         */
        public readonly ?string $totalAmount = null,
        /** Its currency (`virtualAccountData.totalAmount.currency`). */
        public readonly ?string $currency = null,
        /** O: any amount may be paid; C: this amount (`virtualAccountData.virtualAccountTrxType`). */
        public readonly ?string $virtualAccountTrxType = null,
        /** The bank (`additionalInfo.billerCode`). */
        public readonly ?string $billerCode = null,
        /** The merchant's account (`additionalInfo.sourceAccountNo`). */
        public readonly ?string $sourceAccount = null,
        /** 1 on process, 2 success, 6 already registered (`additionalInfo.status`). */
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
            'partnerServiceId' => 'partner_service_id',
            'customerNo' => 'customer_no',
            'virtualAccountNo' => 'virtual_account_no',
            'virtualAccountName' => 'virtual_account_name',
            'totalAmount' => 'total_amount',
            'currency' => 'currency',
            'virtualAccountTrxType' => 'virtual_account_trx_type',
            'billerCode' => 'biller_code',
            'sourceAccount' => 'source_account',
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
            partnerServiceId: $document['partner_service_id'] ?? null,
            customerNo: $document['customer_no'] ?? null,
            virtualAccountNo: $document['virtual_account_no'] ?? null,
            virtualAccountName: $document['virtual_account_name'] ?? null,
            totalAmount: $document['total_amount'] ?? null,
            currency: $document['currency'] ?? null,
            virtualAccountTrxType: $document['virtual_account_trx_type'] ?? null,
            billerCode: $document['biller_code'] ?? null,
            sourceAccount: $document['source_account'] ?? null,
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
            'partner_service_id' => $this->partnerServiceId,
            'customer_no' => $this->customerNo,
            'virtual_account_no' => $this->virtualAccountNo,
            'virtual_account_name' => $this->virtualAccountName,
            'total_amount' => $this->totalAmount,
            'currency' => $this->currency,
            'virtual_account_trx_type' => $this->virtualAccountTrxType,
            'biller_code' => $this->billerCode,
            'source_account' => $this->sourceAccount,
            'status' => $this->status,
            'message' => $this->message,
        ]);
    }
}
