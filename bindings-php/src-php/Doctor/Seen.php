<?php

declare(strict_types=1);

namespace Salur\Doctor;

/**
 * A request that arrived whole.
 *
 * @internal
 */
final class Seen
{
    /**
     * @param array<string, string> $headers by names in small letters
     * @param bool                  $reused  whether its connection had served another request before
     */
    private function __construct(
        public readonly string $method,
        public readonly string $path,
        public readonly array $headers,
        public readonly string $body,
        public readonly bool $reused,
    ) {
    }

    /** Reads a line of the server. */
    public static function read(string $line): self
    {
        $told = json_decode($line, true, 8, JSON_THROW_ON_ERROR);

        return new self($told['method'], $told['path'], $told['headers'], (string) base64_decode($told['body'], true), $told['reused']);
    }
}
