<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;

/** One broken rule: where, which, what would be right. */
final class Violation
{
    /**
     * @param string      $path    the field by its name in documents, such as `amount` or `banks[3].bank_code`; empty where it cannot be known
     * @param Rule        $rule    which rule
     * @param string      $message the whole of it as one English sentence
     * @param mixed       $limit   the rule's own number or list, such as the least amount
     * @param Found|null  $found   what stood there
     * @param string|null $wanted  what would be right, in words
     */
    public function __construct(
        public readonly string $path,
        public readonly Rule $rule,
        public readonly string $message,
        public readonly mixed $limit = null,
        public readonly ?Found $found = null,
        public readonly ?string $wanted = null,
    ) {
    }

    /**
     * Reads a violation document.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self(
            path: $document['path'],
            rule: Document::word(Rule::class, $document['rule']),
            message: $document['message'],
            limit: $document['limit'] ?? null,
            found: isset($document['found']) ? Found::fromDocument($document['found']) : null,
            wanted: $document['wanted'] ?? null,
        );
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return Document::present([
            'path' => $this->path,
            'rule' => $this->rule->value,
            'message' => $this->message,
            'limit' => $this->limit,
            'found' => $this->found?->toDocument(),
            'wanted' => $this->wanted,
        ]);
    }
}
