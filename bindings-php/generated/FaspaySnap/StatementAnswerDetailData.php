<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** One of the `detailData` of {@see StatementAnswer}. A field that did not come is `null`. */
final class StatementAnswerDetailData extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** When (`dateTime`). */
        public readonly ?string $dateTime = null,
        /** The amount, in rupiah (`amount.value`). An exact decimal number, as bcmath takes it. */
        public readonly ?string $amount = null,
        /** Its currency (`amount.currency`). */
        public readonly ?string $currency = null,
        /**
         * What it was for; a fee begins with "fee" and ends with "_FEE", a reversal ends with "_REVERSAL"
         * (`remark`).
         */
        public readonly ?string $remark = null,
        /**
         * Where the money came from (`sourceOfFunds`).
         *
         * @var list<StatementAnswerDetailDataSourceOfFund>|null
         */
        public readonly ?array $sourceOfFunds = null,
        /** 00 to 07, or the word SUCCESS (`status`). */
        public readonly ?string $status = null,
        /** PAYMENT, REFUND, TOP_UP, SEND_MONEY or RECEIVE_MONEY (`type`). */
        public readonly ?string $type = null,
        /** D: out of the account; K: into it (`additionalInfo.debitCredit`). */
        public readonly ?string $debitCredit = null,
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
            'dateTime' => 'date_time',
            'amount' => 'amount',
            'currency' => 'currency',
            'remark' => 'remark',
            'sourceOfFunds' => 'source_of_funds',
            'status' => 'status',
            'type' => 'type',
            'debitCredit' => 'debit_credit',
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
            dateTime: $document['date_time'] ?? null,
            amount: $document['amount'] ?? null,
            currency: $document['currency'] ?? null,
            remark: $document['remark'] ?? null,
            sourceOfFunds: isset($document['source_of_funds']) ? \array_map(StatementAnswerDetailDataSourceOfFund::fromDocument(...), $document['source_of_funds']) : null,
            status: $document['status'] ?? null,
            type: $document['type'] ?? null,
            debitCredit: $document['debit_credit'] ?? null,
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
            'date_time' => $this->dateTime,
            'amount' => $this->amount,
            'currency' => $this->currency,
            'remark' => $this->remark,
            'source_of_funds' => self::documents($this->sourceOfFunds),
            'status' => $this->status,
            'type' => $this->type,
            'debit_credit' => $this->debitCredit,
        ]);
    }
}
