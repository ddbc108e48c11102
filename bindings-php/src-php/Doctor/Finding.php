<?php

declare(strict_types=1);

namespace Salur\Doctor;

/**
 * What one check found.
 *
 * @internal
 */
final class Finding
{
    public const OK = 'ok';
    public const ADVICE = 'warning';
    public const PROBLEM = 'problem';

    /**
     * @param string      $subject what was examined
     * @param string      $check   the name of the check
     * @param string      $level   one of the constants
     * @param string      $says    what was found
     * @param string|null $cure    what to do about it
     */
    public function __construct(
        public readonly string $subject,
        public readonly string $check,
        public readonly string $level,
        public readonly string $says,
        public readonly ?string $cure = null,
    ) {
    }

    /**
     * The same as a plain document.
     *
     * @return array<string, string>
     */
    public function toDocument(): array
    {
        return array_filter(get_object_vars($this), static fn (?string $value): bool => $value !== null);
    }
}
