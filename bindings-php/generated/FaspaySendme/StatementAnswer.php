<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

use Salur\Record;

/** What `faspay_sendme.statement` is answered with. A field that did not come is `null`. */
final class StatementAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The merchant's account (`virtual_account`). */
        public readonly ?string $virtualAccount = null,
        /** The first day (`start_date`). */
        public readonly ?string $startDate = null,
        /** The last day (`end_date`). */
        public readonly ?string $endDate = null,
        /**
         * The movements. Absent where there were none, perhaps: no page says (`data`).
         *
         * @var list<StatementAnswerData>|null
         */
        public readonly ?array $data = null,
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
            'startDate' => 'start_date',
            'endDate' => 'end_date',
            'data' => 'data',
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
            startDate: $document['start_date'] ?? null,
            endDate: $document['end_date'] ?? null,
            data: isset($document['data']) ? \array_map(StatementAnswerData::fromDocument(...), $document['data']) : null,
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
            'start_date' => $this->startDate,
            'end_date' => $this->endDate,
            'data' => self::documents($this->data),
            'status' => $this->status,
            'message' => $this->message,
            'response_code' => $this->responseCode,
            'response_desc' => $this->responseDesc,
        ]);
    }
}
