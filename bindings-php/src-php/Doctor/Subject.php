<?php

declare(strict_types=1);

namespace Salur\Doctor;

/**
 * An HTTP client that is examined.
 *
 * @internal
 */
final class Subject
{
    private const CURE_OF_CURL = 'set CURLOPT_FRESH_CONNECT and CURLOPT_FORBID_REUSE to true for every request that pays: libcurl repeats a request '
        . 'when a kept connection breaks, and has no other switch against it; or send with Salur\sendOnce';

    /**
     * @param string      $name    what people call it
     * @param string      $client  what `doctor/attempt.php` calls it
     * @param bool        $decides whether what is found decides the exit code
     * @param string|null $cure    what to do where it sends two copies
     */
    private function __construct(
        public readonly string $name,
        public readonly string $client,
        public readonly bool $decides = true,
        public readonly ?string $cure = null,
    ) {
    }

    /**
     * `sendOnce` with what is here, and ext-curl as it is by itself.
     *
     * @return list<self>
     */
    public static function installed(): array
    {
        $subjects = [];
        if (extension_loaded('curl')) {
            $subjects[] = new self('sendOnce with ext-curl', 'curl');
            $subjects[] = new self('ext-curl, one handle for all requests', 'curl-kept', false, self::CURE_OF_CURL);
        }
        if (class_exists('GuzzleHttp\Client') && class_exists('GuzzleHttp\Psr7\HttpFactory')) {
            $subjects[] = new self('sendOnce with Guzzle', 'guzzle');
            $subjects[] = new self('Guzzle by itself', 'guzzle-kept', false, 'give Guzzle the option "curl" => [CURLOPT_FRESH_CONNECT => true, '
                . 'CURLOPT_FORBID_REUSE => true] for every request that pays; or send with Salur\sendOnce and a Salur\Psr18Sender');
        }

        return $subjects;
    }

    /** The merchant's own: a file that returns `function (string $method, string $url, array $headers, string $body)`. */
    public static function file(string $path): self
    {
        return new self($path, "file:{$path}");
    }
}
