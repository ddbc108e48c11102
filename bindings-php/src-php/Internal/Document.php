<?php

declare(strict_types=1);

namespace Salur\Internal;

use Salur\ErrorCode;
use Salur\Exception\InternalException;
use Salur\Phase;

/**
 * Parts of documents.
 *
 * @internal
 */
final class Document
{
    /**
     * The fields that have a value.
     *
     * @param array<string, mixed> $fields
     *
     * @return array<string, mixed>
     */
    public static function present(array $fields): array
    {
        foreach ($fields as $name => $value) {
            if ($value === null) {
                unset($fields[$name]);
            }
        }

        return $fields;
    }

    /**
     * An object as documents have it: an array, unless PHP would take that for a list.
     *
     * @param array<mixed> $fields
     *
     * @return array<mixed>|\stdClass
     */
    public static function object(array $fields): array|\stdClass
    {
        return array_is_list($fields) ? (object) $fields : $fields;
    }

    /**
     * Objects at any depth as arrays, where it is known which of them are lists.
     *
     * @param array<mixed>|\stdClass $value
     *
     * @return array<mixed>
     */
    public static function arrays(array|\stdClass $value): array
    {
        $arrays = (array) $value;
        foreach ($arrays as $key => $item) {
            if (is_array($item) || $item instanceof \stdClass) {
                $arrays[$key] = self::arrays($item);
            }
        }

        return $arrays;
    }

    /**
     * A word of the vocabulary. The native library is of this very version, so that there is no unknown one.
     *
     * @template W of \BackedEnum
     *
     * @param class-string<W> $words
     *
     * @return W
     */
    public static function word(string $words, string $word): \BackedEnum
    {
        return $words::tryFrom($word) ?? throw self::defect("the native library says {$word}, which is no {$words}");
    }

    /** An error that no caller can be blamed for. */
    public static function defect(string $message): InternalException
    {
        return new InternalException(ErrorCode::Internal, Phase::Internal, "salur: {$message}");
    }

    /**
     * A document's key for a body: text, or base64 where the bytes are not UTF-8.
     *
     * @return array{body?: string, body_base64?: string}
     */
    public static function body(?string $body): array
    {
        if ($body === null) {
            return [];
        }

        return Text::isUtf8($body) ? ['body' => $body] : ['body_base64' => base64_encode($body)];
    }

    /**
     * The bytes of a document's body.
     *
     * @param array<string, mixed> $document
     */
    public static function readBody(array $document): ?string
    {
        return $document['body'] ?? (isset($document['body_base64']) ? (string) base64_decode($document['body_base64'], true) : null);
    }
}
