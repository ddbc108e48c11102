<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySnap;

use Salur\Record;

/** One of the `sourceOfFunds` of {@see StatementAnswerDetailData}. A field that did not come is `null`. */
final class StatementAnswerDetailDataSourceOfFund extends Record
{
    /** What came; in tests any of it, by name. */
    public function __construct(
        /** Such as BALANCE (`source`). */
        public readonly ?string $source = null,
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
            'source' => 'source',
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
            source: $document['source'] ?? null,
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
            'source' => $this->source,
        ]);
    }
}
