<?php

declare(strict_types=1);

namespace Salur\Tests;

/** PHP's own web server with one page, on this machine. */
final class WebServer
{
    /** @var resource|null */
    private $process;
    private readonly string $address;

    /** @param array<string, string> $environment */
    public function __construct(string $page, array $environment, string $setting = 'ffi.enable=1')
    {
        $taken = stream_socket_server('tcp://127.0.0.1:0');
        $this->address = (string) stream_socket_get_name($taken, false);
        fclose($taken);
        $quiet = ['file', '/dev/null', 'w'];
        $command = [PHP_BINARY, '-d', $setting, '-S', $this->address, $page];
        $this->process = proc_open($command, [['pipe', 'r'], $quiet, $quiet], $pipes, dirname($page), $environment);
        for ($try = 0; @stream_socket_client("tcp://{$this->address}") === false; ++$try) {
            if ($try === 500) {
                throw new \RuntimeException('the web server does not start');
            }
            usleep(10_000);
        }
    }

    public function __destruct()
    {
        $this->stop();
    }

    public function url(string $path): string
    {
        return "http://{$this->address}{$path}";
    }

    /** @return array{int, string} status and body */
    public function post(string $path, string $body): array
    {
        return Http::send('POST', $this->url($path), $body);
    }

    public function stop(): void
    {
        if ($this->process !== null) {
            proc_terminate($this->process, 9);
            proc_close($this->process);
            $this->process = null;
        }
    }
}
