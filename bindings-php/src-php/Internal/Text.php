<?php

declare(strict_types=1);

namespace Salur\Internal;

/**
 * Texts, and what may be shown of them.
 *
 * @internal
 */
final class Text
{
    /** Whether the bytes are UTF-8. */
    public static function isUtf8(string $bytes): bool
    {
        return preg_match('//u', $bytes) === 1;
    }

    /** The bytes of a header as text: what is not UTF-8 is read as Latin-1, as HTTP once had it. */
    public static function ofHeader(string $bytes): string
    {
        if (self::isUtf8($bytes)) {
            return $bytes;
        }
        $wide = static fn (array $byte): string => chr(0xC0 | ord($byte[0]) >> 6) . chr(0x80 | ord($byte[0]) & 0x3F);

        return (string) preg_replace_callback('/[\x80-\xFF]/', $wide, $bytes);
    }

    /** A body's size, never its content. */
    public static function size(?string $body): ?string
    {
        return $body === null ? null : '<' . strlen($body) . ' bytes>';
    }

    /** An address without its query, which may hold personal data or a token. */
    public static function withoutQuery(string $address): string
    {
        return explode('?', $address, 2)[0];
    }
}
