<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;

/** What stood where a rule was broken. Personal, secret and long values are described, never repeated. */
final class Found
{
    /**
     * @param string   $type     `text`, `number`, `boolean`, `null`, `list`, `object`, or `nothing`
     * @param int|null $length   characters of a text, items of a list
     * @param int|null $position where the offending character stands, from 0
     * @param mixed    $value    the value itself, where it may be shown
     */
    public function __construct(
        public readonly string $type,
        public readonly ?int $length = null,
        public readonly ?int $position = null,
        public readonly mixed $value = null,
    ) {
    }

    /**
     * Reads the `found` part of a violation document.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self($document['type'], $document['length'] ?? null, $document['position'] ?? null, $document['value'] ?? null);
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return Document::present(['type' => $this->type, 'length' => $this->length, 'position' => $this->position, 'value' => $this->value]);
    }
}
