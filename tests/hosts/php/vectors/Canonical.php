<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

use Salur\Exact;

/** The one JSON text of a value: sorted keys, no blanks, UTF-8, numbers with the digits that they came with. */
final class Canonical
{
    private const FLAGS = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS | JSON_PRESERVE_ZERO_FRACTION;

    /** The text of a value. */
    public static function text(mixed $value): string
    {
        return match (true) {
            $value instanceof Exact => strtolower($value->text),
            $value instanceof \stdClass => self::object((array) $value),
            is_array($value) && !array_is_list($value) => self::object($value),
            is_array($value) => '[' . implode(',', array_map(self::text(...), $value)) . ']',
            default => json_encode($value, self::FLAGS | JSON_THROW_ON_ERROR),
        };
    }

    /** Whether two values are written alike: `1` is neither `1.0` nor `"1"`. */
    public static function same(mixed $one, mixed $other): bool
    {
        return self::text($one) === self::text($other);
    }

    /** @param array<mixed> $fields */
    private static function object(array $fields): string
    {
        ksort($fields, SORT_STRING);
        $texts = [];
        foreach ($fields as $name => $value) {
            $texts[] = self::text((string) $name) . ':' . self::text($value);
        }

        return '{' . implode(',', $texts) . '}';
    }
}
