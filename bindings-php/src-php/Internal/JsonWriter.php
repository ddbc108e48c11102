<?php

declare(strict_types=1);

namespace Salur\Internal;

use Salur\ErrorCode;
use Salur\Exact;
use Salur\Exception\InvalidInputException;
use Salur\Found;
use Salur\Phase;
use Salur\Rule;
use Salur\Violation;

/**
 * Writes JSON text with every number exact, and finds what has no JSON form.
 *
 * @internal
 */
final class JsonWriter
{
    private const DEEPEST = 128;
    private const JSON = 'text in UTF-8, a whole number, true or false, a list or an object';
    private const SHALLOW = 'at most 64 levels of lists and objects';

    /**
     * JSON text of a value.
     *
     * @param array<string, mixed> $value
     *
     * @throws InvalidInputException with the path of whatever is not JSON
     */
    public static function write(#[\SensitiveParameter] array $value): string
    {
        return self::value($value, '', 0);
    }

    private static function value(#[\SensitiveParameter] mixed $value, string $path, int $depth): string
    {
        if ($depth > self::DEEPEST) {
            throw self::refusal(self::root($path), Rule::TooDeep, is_array($value) && array_is_list($value) ? 'list' : 'object', self::SHALLOW);
        }

        return match (true) {
            is_array($value) && array_is_list($value) => self::list($value, $path, $depth),
            is_array($value) => self::object($value, $path, $depth),
            $value instanceof Exact => $value->text,
            $value instanceof \stdClass => self::object((array) $value, $path, $depth),
            $value instanceof \JsonSerializable => self::value($value->jsonSerialize(), $path, $depth + 1),
            default => self::scalar($value, $path),
        };
    }

    /** @param list<mixed> $items */
    private static function list(array $items, string $path, int $depth): string
    {
        $texts = [];
        foreach ($items as $index => $item) {
            $texts[] = self::value($item, "{$path}[{$index}]", $depth + 1);
        }

        return '[' . implode(',', $texts) . ']';
    }

    /** @param array<mixed> $fields */
    private static function object(array $fields, string $path, int $depth): string
    {
        $texts = [];
        foreach ($fields as $name => $item) {
            $shown = self::shown((string) $name);
            $texts[] = self::scalar((string) $name, $path) . ':' . self::value($item, $path === '' ? $shown : "{$path}.{$shown}", $depth + 1);
        }

        return '{' . implode(',', $texts) . '}';
    }

    private static function scalar(#[\SensitiveParameter] mixed $value, string $path): string
    {
        $scalar = $value === null || is_scalar($value) || $value instanceof \BackedEnum;
        $text = $scalar ? json_encode($value, Json::FLAGS) : false;
        if ($text !== false) {
            return $text;
        }
        if (is_string($value)) {
            $position = self::firstForeignByte($value);

            throw self::refusal($path, Rule::Json, 'text', self::JSON, $position);
        }

        throw self::refusal($path, Rule::Type, is_float($value) ? 'number' : 'object', self::JSON);
    }

    private static function refusal(string $path, Rule $rule, string $kind, string $wanted, ?int $position = null): InvalidInputException
    {
        $path = str_starts_with($path, 'input.') ? substr($path, 6) : $path; // paths of inputs start at their own root
        $found = $position === null ? $kind : "{$kind} that is not, from byte {$position}";
        $message = ($path === '' ? 'the whole' : $path) . ": wanted {$wanted}, found {$found}";
        $violation = new Violation($path, $rule, $message, null, new Found($kind, null, $position), $wanted);

        return new InvalidInputException(ErrorCode::InvalidInput, Phase::Input, $message, [$violation]);
    }

    private static function root(string $path): string
    {
        $path = str_starts_with($path, 'input.') ? substr($path, 6) : $path;

        return substr($path, 0, strcspn($path, '.['));
    }

    /** A key as an error may show it: one that does not look like a name could itself be an account. */
    private static function shown(string $key): string
    {
        $looksLikeAName = preg_match('/\A(?:[A-Za-z_][A-Za-z0-9_]*|[A-Za-z0-9]{1,6})\z/', $key) === 1;

        return $looksLikeAName ? $key : '(a key of ' . strlen($key) . ' bytes)';
    }

    private static function firstForeignByte(string $bytes): int
    {
        preg_match('/\A(?:[\x00-\x7F]|[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]'
            . '|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2})*+/', $bytes, $good);

        return strlen($good[0] ?? '');
    }
}
