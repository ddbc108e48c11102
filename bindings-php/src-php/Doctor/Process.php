<?php

declare(strict_types=1);

namespace Salur\Doctor;

/**
 * A command that may take so long, and no longer.
 *
 * @internal
 */
final class Process
{
    /**
     * Runs it.
     *
     * @param list<string> $command
     *
     * @return array{int|null, string, string} its exit code (none where it was stopped), output and errors
     */
    public static function run(array $command, float $seconds): array
    {
        [$output, $errors] = [tmpfile(), tmpfile()];
        $process = $output === false || $errors === false ? false : @proc_open($command, [['file', '/dev/null', 'r'], $output, $errors], $pipes);
        if ($process === false) {
            return [127, '', ''];
        }
        $until = microtime(true) + $seconds;
        while (($status = proc_get_status($process))['running'] && microtime(true) < $until) {
            usleep(5_000);
        }
        if ($status['running']) {
            proc_terminate($process, 9);
        }
        proc_close($process);

        return [$status['running'] ? null : $status['exitcode'], self::whole($output), self::whole($errors)];
    }

    /** @param resource $file */
    private static function whole($file): string
    {
        rewind($file);

        return (string) stream_get_contents($file);
    }
}
