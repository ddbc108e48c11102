<?php

/**
 * A server on this machine that behaves as badly as networks do. The first part of a request's path says how.
 *
 * It prints its port, then a JSON line for every request that arrived whole, and ends when its standard input does.
 */

declare(strict_types=1);

const JSON_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
const HEADS = [
    'error' => "HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<h1>",
    'redirect' => "HTTP/1.1 307 Temporary Redirect\r\nLocation: /landed\r\nContent-Length: 0\r\n\r\n",
    'moved' => "HTTP/1.1 302 Found\r\nLocation: /landed\r\nContent-Length: 0\r\n\r\n",
    'digest' => "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"\r\nContent-Length: 0\r\n\r\n",
    'busy' => "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
    'unexpected' => "HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n",
    'interim' => "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" . JSON_HEAD,
];

/** The request that has arrived whole, and its length; nothing as long as some of it is missing. */
function request(string $bytes): ?array
{
    [$head, $rest] = explode("\r\n\r\n", $bytes, 2) + [1 => null];
    if ($rest === null) {
        return null;
    }
    $lines = explode("\r\n", $head);
    [$method, $path] = explode(' ', array_shift($lines)) + ['', '/'];
    $headers = [];
    foreach ($lines as $line) {
        [$name, $value] = explode(':', $line, 2) + [1 => ''];
        $headers[strtolower($name)] = trim($value);
    }
    $length = (int) ($headers['content-length'] ?? 0);
    $body = substr($rest, 0, $length);

    $seen = ['method' => $method, 'path' => $path, 'headers' => $headers, 'body' => base64_encode($body)];

    return strlen($body) < $length ? null : [$seen, strlen($head) + 4 + $length];
}

$listener = stream_socket_server('tcp://127.0.0.1:0');
echo substr(strrchr(stream_socket_get_name($listener, false), ':'), 1), "\n";
$open = []; // connections that may bring a request: the socket, how many they brought, and what was taken of a large one
$writing = []; // those that are written to without an end: the socket, what is written, and when next
$silent = []; // those that are never answered
while (true) {
    $ready = ['input' => STDIN, 'listener' => $listener] + array_map(static fn (array $connection) => $connection[0], $open);
    $none = null;
    stream_select($ready, $none, $none, 0, $writing === [] ? 200_000 : 1_000);
    if (isset($ready['input']) && in_array(fread(STDIN, 1), ['', false], true)) {
        exit(0);
    }
    if (isset($ready['listener']) && ($socket = @stream_socket_accept($listener, 0)) !== false) {
        stream_set_blocking($socket, false);
        $open[] = [$socket, 0, ''];
    }
    unset($ready['input'], $ready['listener']);
    foreach (array_keys($ready) as $key) {
        [$socket, $served, $taken] = $open[$key];
        // Looked at, not taken: a connection that is closed with something unread in it is reset.
        $bytes = (string) stream_socket_recvfrom($socket, 1 << 20, STREAM_PEEK);
        if ($bytes === '') {
            unset($open[$key]);
            fclose($socket);
            continue;
        }
        [$seen, $length] = request($taken . $bytes) ?? [null, 0];
        if ($seen === null) {
            if (strlen($bytes) > 16_384) {
                $open[$key][2] .= stream_socket_recvfrom($socket, strlen($bytes));
            }
            usleep(500);
            continue;
        }
        fwrite(STDOUT, json_encode($seen + ['reused' => $served > 0]) . "\n");
        $behaviour = explode('/', $seen['path'])[1] ?? '';
        if ($behaviour !== 'rst') {
            stream_socket_recvfrom($socket, $length - strlen($taken));
        }
        $open[$key] = [$socket, $served + 1, ''];
        if (in_array($behaviour, ['fin', 'rst', 'cut', 'silent', 'drip', 'endless'], true)) {
            unset($open[$key]);
        }
        switch ($behaviour) {
            case 'cut':
                fwrite($socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
                // then as
            case 'fin':
            case 'rst':
                fclose($socket);
                break;
            case 'silent':
                $silent[] = $socket;
                break;
            case 'drip':
                fwrite($socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
                $writing[] = [$socket, ' ', 0.05, 0.0];
                break;
            case 'endless':
                fwrite($socket, "HTTP/1.1 200 OK\r\n\r\n");
                $writing[] = [$socket, str_repeat(' ', 1 << 20), 0.0, 0.0];
                break;
            default:
                fwrite($socket, HEADS[$behaviour] ?? JSON_HEAD);
        }
    }
    foreach ($writing as $key => [$socket, $bytes, $pause, $next]) {
        if (microtime(true) >= $next) {
            $written = @fwrite($socket, $bytes);
            $writing[$key][3] = microtime(true) + $pause;
            if ($written === false || feof($socket)) {
                unset($writing[$key]);
                fclose($socket);
            }
        }
    }
}
