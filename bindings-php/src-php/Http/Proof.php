<?php

declare(strict_types=1);

namespace Salur\Http;

/**
 * What an HTTP client's error proves: that no byte of the request left, or nothing.
 *
 * @internal
 */
final class Proof
{
    /**
     * libcurl's errors before a request: names, connecting, time-outs, TLS. None proves anything by itself: on a
     * connection that was kept a first copy may have been sent before the attempt that the error tells of.
     */
    private const BEFORE = [5, 6, 7, 28, 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 82, 83, 91, 97];

    /** Guzzle's methods that send once more. */
    private const REPEATING = ['retryFailedRewind', 'checkRedirect', 'doRetry'];

    /** Whether it is certain that nothing left. */
    public static function ofNothingSent(\Throwable|\CurlHandle $error): bool
    {
        return match (true) {
            $error instanceof \CurlHandle => self::ofCurl(curl_errno($error), curl_getinfo($error)),
            $error instanceof Unanswered => $error->failure === \Salur\Failure::NotSent,
            method_exists($error, 'getHandlerContext') => self::ofGuzzle($error),
            default => false,
        };
    }

    /**
     * Both sizes count over all copies: they are 0 where none was begun.
     *
     * @param array<string, mixed> $told what `curl_getinfo` tells
     */
    private static function ofCurl(int $number, array $told): bool
    {
        $size = $told['request_size'] ?? 1;
        $began = $told['pretransfer_time'] ?? 1;

        return in_array($number, self::BEFORE, true) && $size === 0 && $began <= 0;
    }

    /** Guzzle tells of the last copy: it must be seen that there was no other. */
    private static function ofGuzzle(\Throwable $error): bool
    {
        $isDirect = false;
        foreach ($error->getTrace() as $frame) {
            $class = $frame['class'] ?? '';
            if (in_array($frame['function'], self::REPEATING, true) || stripos($class, 'retry') !== false) {
                return false;
            }
            $isDirect = $isDirect || ($class === 'GuzzleHttp\Handler\CurlHandler' && $frame['function'] === '__invoke');
        }
        $told = $error->getHandlerContext();

        return $isDirect && is_array($told) && self::ofCurl((int) ($told['errno'] ?? 0), $told);
    }
}
