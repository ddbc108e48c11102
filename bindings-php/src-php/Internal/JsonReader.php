<?php

declare(strict_types=1);

namespace Salur\Internal;

use Salur\Exact;

/**
 * Reads JSON text that the core wrote, with every number and every object exact. The text is known to be JSON.
 *
 * @internal
 */
final class JsonReader
{
    private int $at = 0;

    private function __construct(#[\SensitiveParameter] private readonly string $text)
    {
    }

    /** The value of a JSON text. */
    public static function read(#[\SensitiveParameter] string $text): mixed
    {
        return (new self($text))->value();
    }

    private function value(): mixed
    {
        $this->skip();

        return match ($this->text[$this->at] ?? '') {
            '{' => $this->object(),
            '[' => $this->list(),
            '"' => $this->text(),
            't' => $this->word('true', true),
            'f' => $this->word('false', false),
            'n' => $this->word('null', null),
            default => $this->number(),
        };
    }

    /** @return array<mixed>|\stdClass */
    private function object(): array|\stdClass
    {
        $fields = [];
        while ($this->more('}')) {
            $name = $this->text();
            $this->skip();
            ++$this->at; // the colon
            $fields[$name] = $this->value();
        }

        return Document::object($fields);
    }

    /** @return list<mixed> */
    private function list(): array
    {
        $items = [];
        while ($this->more(']')) {
            $items[] = $this->value();
        }

        return $items;
    }

    /** Steps over the opening bracket or a comma; whether anything stands behind it before the closing one. */
    private function more(string $end): bool
    {
        $this->skip();
        if (($this->text[$this->at] ?? $end) !== $end) {
            ++$this->at;
            $this->skip();
        }
        if (($this->text[$this->at] ?? $end) !== $end) {
            return true;
        }
        ++$this->at;

        return false;
    }

    private function text(): string
    {
        $end = $this->at + 1;
        $end += strcspn($this->text, '"\\', $end);
        $plain = ($this->text[$end] ?? '"') === '"';
        while (($this->text[$end] ?? '"') !== '"') {
            $end += 2; // what is escaped
            $end += strcspn($this->text, '"\\', $end);
        }
        $quoted = substr($this->text, $this->at, $end + 1 - $this->at);
        $this->at = $end + 1;

        return $plain ? substr($quoted, 1, -1) : json_decode($quoted, false, 1, JSON_THROW_ON_ERROR);
    }

    private function number(): int|Exact
    {
        $length = strspn($this->text, '+-.0123456789eE', $this->at);
        $digits = substr($this->text, $this->at, $length);
        if ($length === 0) {
            throw Document::defect('the native library gives text that is not JSON');
        }
        $this->at += $length;
        $whole = (int) $digits;

        return (string) $whole === $digits ? $whole : new Exact($digits);
    }

    private function word(string $word, ?bool $value): ?bool
    {
        $this->at += strlen($word);

        return $value;
    }

    private function skip(): void
    {
        $this->at += strspn($this->text, " \t\r\n", $this->at);
    }
}
