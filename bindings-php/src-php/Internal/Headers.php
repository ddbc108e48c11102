<?php

declare(strict_types=1);

namespace Salur\Internal;

/**
 * Headers of every library, as documents have them.
 *
 * @internal
 */
final class Headers
{
    /**
     * Names and values, in order.
     *
     * @param iterable<mixed> $headers values or lists of values by name, pairs of name and value, or lines
     *
     * @return list<array{string, string}>
     */
    public static function pairs(iterable $headers): array
    {
        $pairs = [];
        foreach ($headers as $name => $value) {
            if (is_int($name) && is_array($value)) {
                $pairs[] = [self::text($value[0] ?? ''), self::text($value[1] ?? '')];
            } elseif (is_int($name) && is_string($value)) {
                $parts = explode(':', $value, 2);
                $pairs[] = [self::text(trim($parts[0])), self::text(trim($parts[1] ?? ''))];
            } else {
                foreach (is_iterable($value) ? $value : [$value] as $one) {
                    $pairs[] = [self::text($name), self::text($one)];
                }
            }
        }

        return $pairs;
    }

    private static function text(mixed $value): string
    {
        return is_scalar($value) || $value instanceof \Stringable ? Text::ofHeader((string) $value) : '';
    }
}
