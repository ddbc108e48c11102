<?php

declare(strict_types=1);

namespace Salur\Http;

use Salur\Exception\UnfitClientException;

/**
 * Finds what repeats requests on its own inside an HTTP client: by the names of its parts, and by Guzzle's retry closures.
 *
 * @internal
 */
final class Repeaters
{
    private const DEEPEST = 5;

    /** @throws UnfitClientException where there is one */
    public static function refuse(object $client): void
    {
        $seen = [];
        $found = self::find($client, $seen, 0);
        if ($found !== null) {
            throw new UnfitClientException("{$found} repeats requests, which cannot be switched off from here: give sendOnce a client without it");
        }
    }

    /** @param array<int, true> $seen */
    private static function find(mixed $part, array &$seen, int $depth): ?string
    {
        if ($depth > self::DEEPEST || (!is_array($part) && (!is_object($part) || isset($seen[spl_object_id($part)])))) {
            return null;
        }
        if (is_object($part)) {
            $seen[spl_object_id($part)] = true;
            if (stripos($part::class, 'retry') !== false) {
                return $part::class;
            }
        }
        if ($part instanceof \Closure) {
            $part = (new \ReflectionFunction($part))->getStaticVariables();
            if (isset($part['decider'])) {
                return "Guzzle's retry middleware";
            }
        }
        foreach ((array) $part as $inner) {
            $found = self::find($inner, $seen, $depth + 1);
            if ($found !== null) {
                return $found;
            }
        }

        return null;
    }
}
