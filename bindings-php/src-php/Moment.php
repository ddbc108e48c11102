<?php

declare(strict_types=1);

namespace Salur;

/** The time now and 32 fresh random bytes. Leave it out of a call, and the call makes a fresh one. */
final class Moment
{
    /**
     * @param int    $now     Unix time in milliseconds
     * @param string $entropy 32 random bytes, or their 64 hex digits. Never the same for two calls
     */
    public function __construct(public readonly int $now, #[\SensitiveParameter] public readonly string $entropy)
    {
    }

    /** This very moment, with random bytes of the operating system. */
    public static function fresh(): self
    {
        return new self((int) (microtime(true) * 1000), random_bytes(32));
    }

    /**
     * The same as a plain document.
     *
     * @return array{now: int, entropy: string}
     */
    public function toDocument(): array
    {
        return ['now' => $this->now, 'entropy' => strlen($this->entropy) === 64 ? $this->entropy : bin2hex($this->entropy)];
    }

    /**
     * What may be shown.
     *
     * @return array{now: int}
     */
    public function __debugInfo(): array
    {
        return ['now' => $this->now];
    }
}
