<?php

declare(strict_types=1);

namespace Salur;

use Salur\Internal\Document;

/** What may be believed about the payment. */
final class Payment
{
    /**
     * @param State      $state         what may be believed
     * @param bool       $matched       whether the answer was compared with the payment's context, and nothing disagreed
     * @param bool       $canBeReturned whether the money may still come back after success
     * @param State|null $reported      what the gateway's code alone would mean; `state` is weaker wherever something is in doubt
     * @param int|null   $attempt       which attempt at the payment this is about
     */
    public function __construct(
        public readonly State $state,
        public readonly bool $matched,
        public readonly bool $canBeReturned,
        public readonly ?State $reported = null,
        public readonly ?int $attempt = null,
    ) {
    }

    /**
     * Reads the `payment` part of an outcome document.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self(
            state: Document::word(State::class, $document['state']),
            matched: $document['matched'],
            canBeReturned: $document['can_be_returned'],
            reported: isset($document['reported']) ? Document::word(State::class, $document['reported']) : null,
            attempt: $document['attempt'] ?? null,
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
            'state' => $this->state->value,
            'reported' => $this->reported?->value,
            'matched' => $this->matched,
            'can_be_returned' => $this->canBeReturned,
            'attempt' => $this->attempt,
        ]);
    }
}
