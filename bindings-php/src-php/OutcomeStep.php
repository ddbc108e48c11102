<?php

declare(strict_types=1);

namespace Salur;

/**
 * The end of a call: its outcome.
 *
 * @template-covariant A of Record
 *
 * @implements Step<A>
 */
final class OutcomeStep implements Step
{
    /** The operation, such as `gateway.verb`. */
    public readonly string $operation;

    /**
     * @param Outcome<A> $outcome what came of the call
     */
    public function __construct(public readonly Outcome $outcome)
    {
        $this->operation = $outcome->operation;
    }

    /**
     * Reads a step document.
     *
     * @param array<string, mixed>  $document
     * @param class-string<Record> $answer   the class of the operation's answers
     *
     * @return self<Record>
     */
    public static function fromDocument(array $document, string $answer): self
    {
        return new self(Outcome::fromDocument($document['outcome'], $answer));
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        return ['step' => 'outcome', 'outcome' => $this->outcome->toDocument()];
    }
}
