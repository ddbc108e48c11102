<?php

declare(strict_types=1);

namespace Salur\Internal;

/**
 * Signatures that were made elsewhere.
 *
 * @internal
 */
final class Signature
{
    /** The bytes of the shortest signature that any gateway takes. */
    private const SHORTEST = 256;

    /** A signature as documents have it: in base64, which some signers give already. Of raw ones one in 2 to the 500 looks so. */
    public static function base64(string $signature): string
    {
        $text = str_replace([' ', "\t", "\r", "\n"], '', $signature);
        $bytes = base64_decode($text, true);
        $isText = $bytes !== false && strlen($bytes) >= self::SHORTEST && base64_encode($bytes) === $text;

        return $isText ? $text : base64_encode($signature);
    }
}
