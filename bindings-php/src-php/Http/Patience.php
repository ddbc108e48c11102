<?php

declare(strict_types=1);

namespace Salur\Http;

/**
 * How many seconds a request may take.
 *
 * @internal
 */
final class Patience
{
    /**
     * @param float $connect until a connection stands, with TLS
     * @param float $read    for all that follows: sending, waiting, the whole of the answer
     */
    public function __construct(public readonly float $connect, public readonly float $read)
    {
    }
}
