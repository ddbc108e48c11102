<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;

/** What to do now. `prepareNext` of the client prepares it where it is a call. */
final class Next
{
    /**
     * @param Todo                      $do        what to do
     * @param string|null               $operation the operation to prepare
     * @param array<string, mixed>|null $input     what is known of its input already, by the names of documents
     * @param list<string>              $missing   the required fields that you must add to it, by the names of documents
     * @param string|null               $context   with `resend`: the context for `prepareAgain`
     * @param string|null               $question  with `ask_human`: where a person must look, and for what
     * @param int|null                  $after     not before this time, in Unix milliseconds; with `wait`: how long to wait
     */
    public function __construct(
        public readonly Todo $do,
        public readonly ?string $operation = null,
        public readonly ?array $input = null,
        public readonly array $missing = [],
        public readonly ?string $context = null,
        public readonly ?string $question = null,
        public readonly ?int $after = null,
    ) {
    }

    /**
     * Reads the `next` part of an outcome document.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self(
            do: Document::word(Todo::class, $document['do']),
            operation: $document['operation'] ?? null,
            input: isset($document['input']) ? (array) $document['input'] : null,
            missing: $document['missing'] ?? [],
            context: $document['context'] ?? null,
            question: $document['question'] ?? null,
            after: $document['after'] ?? null,
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
            'do' => $this->do->value,
            'operation' => $this->operation,
            'input' => $this->input === null ? null : Document::object($this->input),
            'missing' => $this->missing === [] ? null : $this->missing,
            'context' => $this->context,
            'question' => $this->question,
            'after' => $this->after,
        ]);
    }

    /**
     * What may be shown: no personal data.
     *
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        return ['do' => $this->do, 'operation' => $this->operation, 'missing' => $this->missing, 'after' => $this->after];
    }
}
