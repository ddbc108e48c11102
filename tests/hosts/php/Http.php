<?php

declare(strict_types=1);

namespace Salur\Tests;

/** Plain HTTP, by PHP's own streams. */
final class Http
{
    /** @return array{int, string} status and body */
    public static function send(string $method, string $url, string $body = ''): array
    {
        $options = ['method' => $method, 'header' => 'Content-Type: application/json', 'content' => $body, 'ignore_errors' => true, 'timeout' => 30];
        $answer = file_get_contents($url, false, stream_context_create(['http' => $options]));

        return [(int) explode(' ', $http_response_header[0])[1], (string) $answer];
    }
}
