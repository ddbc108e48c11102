<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

use Salur\Record;

/** What `duitku.banks` is answered with. A field that did not come is `null`. */
final class BanksAnswer extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** Duitku's response code (`responseCode`). */
        public readonly ?string $responseCode = null,
        /** Its description. Its wording and letter case vary (`responseDesc`). */
        public readonly ?string $responseDesc = null,
        /**
         * The banks, in Duitku's order (`Banks`).
         *
         * @var list<BanksAnswerBank>|null
         */
        public readonly ?array $banks = null,
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
            'responseDesc' => 'response_desc',
            'banks' => 'banks',
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
            responseDesc: $document['response_desc'] ?? null,
            banks: isset($document['banks']) ? \array_map(BanksAnswerBank::fromDocument(...), $document['banks']) : null,
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
            'response_desc' => $this->responseDesc,
            'banks' => self::documents($this->banks),
        ]);
    }
}
