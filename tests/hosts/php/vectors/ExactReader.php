<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

use Salur\Exact;

/** Reads JSON as it is written: objects as `stdClass`, and every number so that it is written back with the same digits. */
final class ExactReader
{
    private const TOKEN = '/\G\s*+([{}\[\]:,]|"(?:[^"\\\\]|\\\\.)*+"|-?\d++(?:\.\d++)?(?:[eE][+-]?\d++)?|true|false|null)\s*+/s';

    private int $at = 0;

    private function __construct(private readonly string $text)
    {
    }

    /** The value of a JSON text. */
    public static function read(string $text): mixed
    {
        $reader = new self($text);
        $value = $reader->value($reader->token());
        if ($reader->at !== strlen($text)) {
            throw new \UnexpectedValueException("more than one value, from byte {$reader->at}");
        }

        return $value;
    }

    private function value(string $token): mixed
    {
        return match ($token[0]) {
            '{' => $this->object(),
            '[' => $this->list(),
            '"', 't', 'f', 'n' => json_decode($token, false, 1, JSON_THROW_ON_ERROR),
            default => self::number($token),
        };
    }

    private function object(): \stdClass
    {
        $fields = new \stdClass();
        for ($token = $this->token(); $token !== '}'; $token = $this->token()) {
            $name = $token === ',' ? $this->token() : $token;
            $this->token(); // the colon
            $fields->{json_decode($name, false, 1, JSON_THROW_ON_ERROR)} = $this->value($this->token());
        }

        return $fields;
    }

    /** @return list<mixed> */
    private function list(): array
    {
        $items = [];
        for ($token = $this->token(); $token !== ']'; $token = $this->token()) {
            $items[] = $this->value($token === ',' ? $this->token() : $token);
        }

        return $items;
    }

    private function token(): string
    {
        if (preg_match(self::TOKEN, $this->text, $found, 0, $this->at) !== 1) {
            throw new \UnexpectedValueException("not JSON at byte {$this->at}");
        }
        $this->at += strlen($found[0]);

        return $found[1];
    }

    private static function number(string $token): int|float|Exact
    {
        $plain = json_decode($token);

        return json_encode($plain, JSON_PRESERVE_ZERO_FRACTION) === $token ? $plain : new Exact($token);
    }
}
