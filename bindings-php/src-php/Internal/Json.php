<?php

declare(strict_types=1);

namespace Salur\Internal;

use Salur\Exception\InvalidInputException;

/**
 * JSON text to and from the core. PHP's own functions wherever they are exact, slower ones where they are not.
 *
 * @internal
 */
final class Json
{
    public const FLAGS = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION;

    /**
     * Texts of which `json_decode` keeps everything: every number is a whole one of at most 18 digits, and no object
     * would become an array that PHP takes for a list.
     */
    private const EXACT = '/\A(?:"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"|[^"{\d-]++|\d{1,18}+(?![\d.eE])|\{(?!}|"0")|-(?!0))*+\z/s';

    /**
     * JSON text of a value.
     *
     * @param array<string, mixed> $value
     *
     * @throws InvalidInputException with the path of whatever is not JSON
     */
    public static function encode(#[\SensitiveParameter] array $value): string
    {
        $text = self::isPlain($value, 0) ? json_encode($value, self::FLAGS) : false;

        return $text !== false ? $text : JsonWriter::write($value);
    }

    /** The value of a JSON text: objects as arrays (as `stdClass` where PHP would take that for a list), unusual numbers as `Exact`. */
    public static function decode(#[\SensitiveParameter] string $text): mixed
    {
        return preg_match(self::EXACT, $text) === 1 ? json_decode($text, true, 512, JSON_THROW_ON_ERROR) : JsonReader::read($text);
    }

    /**
     * Whether `json_encode` writes it as what it is, or fails. It would write any object.
     *
     * @param array<mixed> $items
     */
    private static function isPlain(array $items, int $depth): bool
    {
        foreach ($items as $item) {
            if (is_array($item) ? $depth > 100 || !self::isPlain($item, $depth + 1) : is_object($item) && !self::isPlainObject($item, $depth)) {
                return false;
            }
        }

        return true;
    }

    private static function isPlainObject(object $value, int $depth): bool
    {
        return $value instanceof \BackedEnum || ($value::class === \stdClass::class && $depth <= 100 && self::isPlain((array) $value, $depth + 1));
    }
}
