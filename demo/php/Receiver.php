<?php

declare(strict_types=1);

namespace Salur\Demo;

use Salur\Message;

/** A merchant's web server on loopback with one page, `callback.php`, which keeps what arrives in a folder. */
final class Receiver
{
    private readonly Child $server;
    private readonly string $folder;

    /** Where it listens. */
    public readonly string $url;

    /** Starts it on a free port, for the client whose gateway is the sandbox at `$gateway`. */
    public function __construct(string $gateway)
    {
        $this->folder = sys_get_temp_dir() . '/salur-callbacks-' . bin2hex(random_bytes(8));
        mkdir($this->folder, 0o700);
        // A real server preloads the package: then only its own files may call the native library.
        $command = [PHP_BINARY, '-d', 'ffi.enable=1', '-S', '127.0.0.1:0', __DIR__ . '/callback.php'];
        $this->server = new Child($command, 2, ['SALUR_GATEWAY' => $gateway, 'SALUR_CALLBACKS' => $this->folder]);
        $this->url = $this->server->url;
    }

    /** The next message that arrived and was proven. Taken from the folder it is only text: `receive` proves it again. */
    public function next(float $seconds = 10.0): Message
    {
        for ($end = microtime(true) + $seconds; microtime(true) < $end; usleep(5_000)) {
            foreach ($this->stored() as $file) {
                $document = json_decode((string) file_get_contents($file), true, 512, JSON_THROW_ON_ERROR);
                unlink($file);

                return Message::fromDocument($document);
            }
        }

        throw new \RuntimeException("no callback came in {$seconds} seconds");
    }

    /** Whether all that arrived has been taken. */
    public function isEmpty(): bool
    {
        return $this->stored() === [];
    }

    /**
     * Anybody's message to one of its pages; gives the HTTP status of the answer.
     *
     * @param list<array{string, string}> $headers those that sign it
     */
    public function post(string $path, string $body, array $headers = []): int
    {
        $signing = array_filter($headers, static fn (array $header): bool => str_starts_with(strtolower($header[0]), 'x-'));
        $lines = array_map(static fn (array $header): string => implode(': ', $header), $signing);
        $header = ['Content-Type: application/json', ...$lines];
        $http = ['method' => 'POST', 'header' => $header, 'content' => $body, 'ignore_errors' => true, 'timeout' => 10];
        file_get_contents($this->url . $path, false, stream_context_create(['http' => $http]));

        return (int) explode(' ', $http_response_header[0])[1];
    }

    /** Stops listening. */
    public function stop(): void
    {
        $this->server->stop();
        array_map(unlink(...), $this->stored());
        rmdir($this->folder);
    }

    /** @return list<string> in the order in which they arrived */
    private function stored(): array
    {
        return glob($this->folder . '/*.json') ?: [];
    }
}
