<?php

declare(strict_types=1);

namespace Salur;

/** What the generated records of answers and notifications are made of: documented fields that came; `null` did not come. */
abstract class Record
{
    /**
     * Reads a plain document.
     *
     * @param array<string, mixed> $document
     */
    abstract public static function fromDocument(array $document): self;

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    abstract public function toDocument(): array;

    /**
     * The name in documents of every property.
     *
     * @return array<string, string> snake_case by camelCase
     */
    abstract public static function names(): array;

    /**
     * Which fields came, never what stood in them.
     *
     * @return array{came: list<string>}
     */
    public function __debugInfo(): array
    {
        return ['came' => array_keys(array_filter(get_object_vars($this), static fn (mixed $value): bool => $value !== null))];
    }

    /**
     * The fields that have a value.
     *
     * @param array<string, mixed> $fields
     *
     * @return array<string, mixed>
     */
    final protected static function present(array $fields): array
    {
        return Internal\Document::present($fields);
    }

    /**
     * A list of plain documents.
     *
     * @param list<self>|null $records
     *
     * @return list<array<string, mixed>|\stdClass>|null
     */
    final protected static function documents(?array $records): ?array
    {
        return $records === null ? null : array_map(static fn (self $record) => Internal\Document::object($record->toDocument()), $records);
    }
}
