<?php

declare(strict_types=1);

namespace Salur\Internal;

/**
 * An object that is one of its kind: credentials are neither copied nor written down.
 *
 * @internal
 */
trait Unique
{
    /** Refuses: there is one of it. */
    public function __clone()
    {
        throw new \LogicException(self::class . ' cannot be cloned');
    }

    /**
     * Refuses.
     *
     * @return array<string, mixed>
     */
    public function __serialize(): array
    {
        throw new \LogicException(self::class . ' cannot be serialized: open a client anew where you need it; of a step, store its context');
    }

    /**
     * Refuses.
     *
     * @param array<mixed> $data
     */
    public function __unserialize(array $data): void
    {
        throw new \LogicException(self::class . ' cannot be unserialized');
    }
}
