<?php

declare(strict_types=1);

namespace Salur\Snap;

use Salur\Internal\Document;
use Salur\Violation;

/** Whether a message was signed. An object is always true in PHP: ask `valid`. */
final class Verified
{
    /**
     * @param bool            $valid    whether the owner of the public key signed the message
     * @param list<Violation> $problems what kept it from being verified at all: a header that is missing, double, or not of its form
     */
    public function __construct(public readonly bool $valid, public readonly array $problems = [])
    {
    }

    /**
     * Reads the result of `snap_verify`.
     *
     * @param array<string, mixed> $document
     */
    public static function fromDocument(array $document): self
    {
        return new self($document['valid'], array_map(Violation::fromDocument(...), $document['problems'] ?? []));
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array
    {
        $problems = array_map(static fn (Violation $problem): array => $problem->toDocument(), $this->problems);

        return Document::present(['valid' => $this->valid, 'problems' => $problems === [] ? null : $problems]);
    }
}
