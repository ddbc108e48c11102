<?php

declare(strict_types=1);

namespace Salur\Doctor;

/**
 * A server on this machine that behaves as badly as networks do (`doctor/loopback.php`), in a process of its own.
 *
 * @internal
 */
final class Loopback
{
    /** Its address, without a slash at its end. */
    public readonly string $url;

    /** @var resource|null */
    private $process;

    /** @var resource */
    private $input;

    /** @var resource what the server tells; a file, since a pipe that nobody reads would stop it */
    private $told;
    private string $rest = '';

    /** @var list<Seen> */
    private array $seen = [];

    /** Starts it. */
    public function __construct()
    {
        $path = (string) tempnam(sys_get_temp_dir(), 'salur-doctor-');
        $quiet = ['file', '/dev/null', 'w'];
        $process = proc_open([PHP_BINARY, dirname(__DIR__, 2) . '/doctor/loopback.php'], [['pipe', 'r'], ['file', $path, 'w'], $quiet], $pipes);
        $told = fopen($path, 'r');
        unlink($path);
        if ($process === false || $told === false) {
            throw new \RuntimeException('the server of the doctor does not start');
        }
        [$this->process, $this->input, $this->told] = [$process, $pipes[0], $told];
        for ($try = 0; ($port = $this->line()) === null; ++$try) {
            if ($try === 5_000) {
                throw new \RuntimeException('the server of the doctor does not start');
            }
            usleep(1_000);
        }
        $this->url = "http://127.0.0.1:{$port}";
    }

    public function __destruct()
    {
        $this->stop();
    }

    /** Stops it. */
    public function stop(): void
    {
        if ($this->process !== null) {
            fclose($this->input);
            proc_close($this->process);
            $this->process = null;
        }
    }

    /**
     * The requests that arrived whole, in order.
     *
     * @param string|null $behaviour only those, but GET, whose path begins so
     *
     * @return list<Seen>
     */
    public function seen(?string $behaviour = null): array
    {
        while (($line = $this->line()) !== null) {
            $this->seen[] = Seen::read($line);
        }
        $fits = static fn (Seen $seen): bool => $behaviour === null || ($seen->method !== 'GET' && explode('/', $seen->path)[1] === $behaviour);

        return array_values(array_filter($this->seen, $fits));
    }

    /** The next line that the server wrote, when it is whole. */
    private function line(): ?string
    {
        while (!str_contains($this->rest, "\n")) {
            $more = (string) fread($this->told, 1 << 20);
            if ($more === '') {
                return null;
            }
            $this->rest .= $more;
        }
        [$line, $this->rest] = explode("\n", $this->rest, 2);

        return $line;
    }
}
