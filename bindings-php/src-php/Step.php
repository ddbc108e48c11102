<?php

declare(strict_types=1);

namespace Salur;

/**
 * What to do next: a `RequestStep` is to be sent, an `OutcomeStep` is the end of the call.
 *
 * A `SignStep` is to be signed before it is a request; it comes only from clients that were opened without the private
 * key that their gateway wants.
 *
 * @template-covariant A of Record what the outcome's answer is
 *
 * There are no other steps.
 *
 * @phpstan-sealed RequestStep|OutcomeStep
 *
 * @psalm-inheritors RequestStep|OutcomeStep
 *
 * @property-read string $operation the operation, such as `gateway.verb`
 */
interface Step
{
    /**
     * The same as a plain document.
     *
     * @return array<string, mixed>
     */
    public function toDocument(): array;
}
