<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.statement` is answered with. A field that did not come is `null`. */
final class StatementAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /**
         * The movements (`detailData`).
         *
         * @var list<StatementAnswerDetailData>|null
         */
        public readonly ?array $detailData = null,
        /** The account (`additionalInfo.accountNo`). */
        public readonly ?string $accountNo = null,
        /** From when (`additionalInfo.fromDateTime`). */
        public readonly ?string $fromDateTime = null,
        /** Until when (`additionalInfo.toDateTime`). */
        public readonly ?string $toDateTime = null,
        /** A message (`additionalInfo.message`). */
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
            'detailData' => 'detail_data',
            'accountNo' => 'account_no',
            'fromDateTime' => 'from_date_time',
            'toDateTime' => 'to_date_time',
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
            detailData: isset($document['detail_data']) ? \array_map(StatementAnswerDetailData::fromDocument(...), $document['detail_data']) : null,
            accountNo: $document['account_no'] ?? null,
            fromDateTime: $document['from_date_time'] ?? null,
            toDateTime: $document['to_date_time'] ?? null,
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
            'detail_data' => self::documents($this->detailData),
            'account_no' => $this->accountNo,
            'from_date_time' => $this->fromDateTime,
            'to_date_time' => $this->toDateTime,
            'message' => $this->message,
        ]);
    }
}
