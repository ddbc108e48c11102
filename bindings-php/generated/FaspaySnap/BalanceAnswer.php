<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** What `faspay_snap.balance` is answered with. A field that did not come is `null`. */
final class BalanceAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** The response code: HTTP status, service, case (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording varies (`responseMessage`). */
        public readonly ?string $responseMessage = null,
        /** The account (`accountNo`). */
        public readonly ?string $accountNo = null,
        /**
         * Its balances (`accountInfos`).
         *
         * @var list<BalanceAnswerAccountInfo>|null
         */
        public readonly ?array $accountInfos = null,
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
            'accountNo' => 'account_no',
            'accountInfos' => 'account_infos',
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
            accountNo: $document['account_no'] ?? null,
            accountInfos: isset($document['account_infos']) ? \array_map(BalanceAnswerAccountInfo::fromDocument(...), $document['account_infos']) : null,
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
            'account_no' => $this->accountNo,
            'account_infos' => self::documents($this->accountInfos),
        ]);
    }
}
