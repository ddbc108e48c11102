<?php

declare(strict_types=1);

namespace Salur\Bench;

/** What both gateways' requests by hand have in common. */
final class Fields
{
    /** The headers of JSON. */
    public const JSON = [['Content-Type', 'application/json'], ['Accept', 'application/json']];

    /**
     * Every field is there, and of its type.
     *
     * @param array<string, mixed>    $row
     * @param array<string, callable> $fields
     */
    public static function check(array $row, array $fields): void
    {
        foreach ($fields as $name => $is) {
            if (!isset($row[$name]) || !$is($row[$name])) {
                throw new \InvalidArgumentException("{$name}: {$is} says no");
            }
        }
    }
}
