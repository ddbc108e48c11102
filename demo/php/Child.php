<?php

declare(strict_types=1);

namespace Salur\Demo;

/** A child process that tells its address in its first lines; it is stopped by its handle. */
final class Child
{
    private const PATIENCE = 20.0;

    /** @var resource */
    private $process;

    /** @var resource */
    private $output;

    /** What it told of itself. */
    public readonly string $url;

    /**
     * Starts it and waits for its address.
     *
     * @param list<string>          $command     the program and its arguments
     * @param int                   $descriptor  where it tells its address: 1 or 2
     * @param array<string, string> $environment what it gets beside this process's own environment
     */
    public function __construct(array $command, int $descriptor, array $environment = [])
    {
        $streams = [0 => ['file', '/dev/null', 'r'], $descriptor => ['pipe', 'w']];
        $process = proc_open($command, $streams, $pipes, null, $environment + getenv());
        if ($process === false) {
            throw new \RuntimeException("{$command[0]} does not start");
        }
        $this->process = $process;
        $this->output = $pipes[$descriptor];
        stream_set_blocking($this->output, false);
        $this->url = $this->address($command[0]);
    }

    public function __destruct()
    {
        $this->stop();
    }

    /** Ends the process and waits until it is gone. */
    public function stop(): void
    {
        if (!is_resource($this->process)) {
            return;
        }
        proc_terminate($this->process);
        fclose($this->output);
        proc_close($this->process);
    }

    private function address(string $program): string
    {
        $told = '';
        for ($end = microtime(true) + self::PATIENCE; microtime(true) < $end; usleep(5_000)) {
            $told .= stream_get_contents($this->output);
            if (preg_match('~(http://127\.0\.0\.1:\d+)\b.*\n~', $told, $found) === 1) {
                return $found[1];
            }
            if (!proc_get_status($this->process)['running']) {
                break;
            }
        }
        $this->stop();

        throw new \RuntimeException("{$program} did not start: {$told}");
    }
}
