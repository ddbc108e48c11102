<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/**
 * What the notification `faspay_snap.payment_notification` holds. A field that did not come is `null`.
 *
 * Tells how far a payment has come, to its callback_url. Faspay's page on SNAP signatures says how its messages are
 * signed; no page says what this one holds. Take it as a hint, and ask the status.
 */
final class PaymentNotification extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The merchant's reference of the payment (`originalPartnerReferenceNo`). */
        public readonly ?string $originalPartnerReferenceNo = null,
        /** Faspay's reference of the payment (`originalReferenceNo`). */
        public readonly ?string $originalReferenceNo = null,
        /** The service of the payment (`serviceCode`). */
        public readonly ?string $serviceCode = null,
        /** The amount, in rupiah (`amount.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** Its currency (`amount.currency`). */
        public readonly ?string $currency = null,
        /** The beneficiary's account number (`beneficiaryAccountNo`). */
        public readonly ?string $beneficiaryAccountNo = null,
        /** The wallet's number (`customerNumber`). */
        public readonly ?string $customerNumber = null,
        /** How far the payment has come: 00 to 07 (`latestTransactionStatus`). */
        public readonly ?string $latestTransactionStatus = null,
        /** The same in words (`transactionStatusDesc`). */
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
            'originalPartnerReferenceNo' => 'original_partner_reference_no',
            'originalReferenceNo' => 'original_reference_no',
            'serviceCode' => 'service_code',
            'amount' => 'amount',
            'currency' => 'currency',
            'beneficiaryAccountNo' => 'beneficiary_account_no',
            'customerNumber' => 'customer_number',
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
            originalPartnerReferenceNo: $document['original_partner_reference_no'] ?? null,
            originalReferenceNo: $document['original_reference_no'] ?? null,
            serviceCode: $document['service_code'] ?? null,
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            beneficiaryAccountNo: $document['beneficiary_account_no'] ?? null,
            customerNumber: $document['customer_number'] ?? null,
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
            'original_partner_reference_no' => $this->originalPartnerReferenceNo,
            'original_reference_no' => $this->originalReferenceNo,
            'service_code' => $this->serviceCode,
            'amount' => $this->amount,
            'currency' => $this->currency,
            'beneficiary_account_no' => $this->beneficiaryAccountNo,
            'customer_number' => $this->customerNumber,
            'latest_transaction_status' => $this->latestTransactionStatus,
            'transaction_status_desc' => $this->transactionStatusDesc,
        ]);
    }
}
