<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

/** Compares a result with what a vector expects. */
final class Expectation
{
    /** What of the case's expectation the result does not meet. */
    public static function trouble(\stdClass $case, mixed $result): ?string
    {
        $expected = $case->expect;
        $found = ExactReader::read(Canonical::text($result));
        if ($case->kind === 'banks') {
            return Canonical::same($expected, $found) ? null : 'the list differs';
        }
        if ($case->kind === 'refuse') {
            return self::refusal($expected, $found);
        }
        if ($case->kind === 'prepare' || ($case->kind === 'context' && !isset($case->answer))) {
            return self::request($expected, $found);
        }
        if ($case->kind === 'call') {
            return self::difference($expected, $found, 'result');
        }
        if ($case->kind === 'receive') {
            return self::difference($expected, $found, 'notification');
        }

        if (($found->step ?? null) !== 'outcome') {
            return 'wanted an outcome, got ' . Canonical::text($found);
        }

        return self::difference($expected, $found->outcome, 'outcome');
    }

    /** The request, or what is to be signed for it, must be the expected one, byte for byte. */
    private static function request(\stdClass $expected, \stdClass $found): ?string
    {
        $absent = ['request' => null, 'to_sign' => null, 'attempt' => null, 'send_before' => null];
        $asked = (array) $expected + ['to_sign' => null, 'send_before' => null];
        $wanted = Canonical::text($asked);
        $actual = Canonical::text(array_intersect_key((array) $found + $absent, $asked));

        return $actual === $wanted ? null : "wanted {$wanted}, got {$actual}";
    }

    /** The first difference of a refusal; violations are a set of path, rule and, where given, limit. */
    private static function refusal(\stdClass $expected, mixed $found): ?string
    {
        $shown = Canonical::text($found);
        if (!isset($found->phase)) {
            return "wanted {$expected->code}, but nothing was refused: {$shown}";
        }
        if ([$found->code, $found->phase] !== [$expected->code, $expected->phase]) {
            return "wanted {$expected->code}/{$expected->phase}, got {$shown}";
        }
        $left = $found->violations ?? [];
        foreach ($expected->violations ?? [] as $violation) {
            $fits = array_filter($left, static fn (\stdClass $one): bool => self::difference($violation, $one, '') === null);
            if ($fits === []) {
                return 'wanted ' . Canonical::text($violation) . ", got {$shown}";
            }
            unset($left[array_key_first($fits)]);
        }

        return isset($expected->violations) && $left !== [] ? 'got more: ' . Canonical::text(array_values($left)) : null;
    }

    /** The first place where what was found lacks what is expected: objects may have more, lists may not. */
    private static function difference(mixed $expected, mixed $found, string $path): ?string
    {
        if ($expected instanceof \stdClass && $found instanceof \stdClass) {
            foreach ((array) $expected as $name => $value) {
                $difference = self::difference($value, $found->{$name} ?? null, "{$path}.{$name}");
                if ($difference !== null) {
                    return $difference;
                }
            }

            return null;
        }
        if (is_array($expected) && is_array($found) && count($expected) === count($found)) {
            foreach ($expected as $index => $value) {
                $difference = self::difference($value, $found[$index], "{$path}[{$index}]");
                if ($difference !== null) {
                    return $difference;
                }
            }

            return null;
        }

        return Canonical::same($expected, $found) ? null : "{$path}: wanted " . Canonical::text($expected) . ', got ' . Canonical::text($found);
    }
}
