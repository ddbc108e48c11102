<?php

declare(strict_types=1);

namespace Salur\Doctor;

use Salur\Exception\LibraryException;
use Salur\Salur;

/**
 * The command `salur-doctor`.
 *
 * @internal
 */
final class Command
{
    private const HELP = <<<'TEXT'
        Says what PHP lacks for Salur and how to set it, and tests HTTP clients: does one request arrive once, when the
        connection breaks at the worst moment?

            salur-doctor                        this PHP, its PHP-FPM, sendOnce, the clients that are installed
            salur-doctor --client=send.php      and your own: a file that returns function (string $method, string $url, array $headers, string $body)
            salur-doctor --fpm="php-fpm8.2 -c /etc/php/8.2/fpm"     the PHP-FPM of your server, with what it is started with

            --quick         PHP alone, no HTTP clients
            --json          one JSON document
            --patience=40   seconds to wait for a client's time-out

        It talks to a server of its own on this machine, and to nobody else. The exit code is 0 when all is well, 1 when there is a
        PROBLEM, 2 when it was called wrongly. Advice leaves it alone.

        TEXT;
    private const MARKS = [Finding::OK => 'ok     ', Finding::ADVICE => 'advice ', Finding::PROBLEM => 'PROBLEM'];

    /**
     * Examines, explains, and gives the exit code.
     *
     * @param list<string> $arguments what stands after the command's name
     * @param string       $autoload  where Composer's autoloader lies
     */
    public static function main(array $arguments, string $autoload): int
    {
        try {
            $options = self::options($arguments);
            if ($options['help']) {
                echo self::HELP;

                return 0;
            }
            $findings = self::examine($options, $autoload);
        } catch (\InvalidArgumentException $error) {
            fwrite(STDERR, "salur-doctor: {$error->getMessage()}\n");

            return 2;
        }
        $isWell = !in_array(Finding::PROBLEM, array_column($findings, 'level'), true);
        $options['json'] ? self::asJson($findings, $isWell) : self::asText($findings, $isWell);

        return $isWell ? 0 : 1;
    }

    /**
     * @param list<string> $arguments
     *
     * @return array{help: bool, quick: bool, json: bool, patience: float, client: list<string>, fpm: list<string>}
     */
    private static function options(array $arguments): array
    {
        $options = ['help' => false, 'quick' => false, 'json' => false, 'patience' => 40.0, 'client' => [], 'fpm' => []];
        foreach ($arguments as $argument) {
            [$name, $value] = explode('=', $argument, 2) + [1 => ''];
            match ($name) {
                '--help', '-h' => $options['help'] = true,
                '--quick' => $options['quick'] = true,
                '--json' => $options['json'] = true,
                '--patience' => $options['patience'] = max(1.0, (float) $value),
                '--client' => $options['client'][] = self::readable($value),
                '--fpm' => $options['fpm'][] = $value,
                default => throw new \InvalidArgumentException("there is no {$name}; --help tells what there is"),
            };
        }

        return $options;
    }

    private static function readable(string $file): string
    {
        $path = realpath($file);

        return $path !== false && is_file($path) ? $path : throw new \InvalidArgumentException("--client: there is no file {$file}");
    }

    /**
     * @param array{quick: bool, patience: float, client: list<string>, fpm: list<string>} $options
     *
     * @return list<Finding>
     */
    private static function examine(array $options, string $autoload): array
    {
        $findings = Installation::ofCommandLine();
        $found = Installation::fpm();
        foreach ($options['fpm'] as $command) {
            $words = preg_split('/\s+/', trim($command), -1, PREG_SPLIT_NO_EMPTY) ?: [];
            $findings = [...$findings, ...Installation::ofFpm($words, true)];
        }
        if ($options['fpm'] === [] && $found !== null) {
            $findings = [...$findings, ...Installation::ofFpm($found, false)];
        }
        if ($options['quick']) {
            return $findings;
        }
        $wire = new Wire($autoload, $options['patience']);
        foreach ([...array_map(Subject::file(...), $options['client']), ...Subject::installed()] as $subject) {
            $findings = [...$findings, ...$wire->examine($subject)];
        }

        return $findings;
    }

    /** @return array<string, mixed> what is installed */
    private static function versions(): array
    {
        $versions = ['salur' => Salur::VERSION, 'php' => PHP_VERSION, 'libcurl' => extension_loaded('curl') ? curl_version()['version'] : null];
        try {
            $versions['gateways'] = array_column(Salur::catalog()['gateways'], 'name');
        } catch (LibraryException) {
            // A finding says why.
        }

        return array_filter($versions, static fn (mixed $version): bool => $version !== null);
    }

    /** @param list<Finding> $findings */
    private static function asJson(array $findings, bool $isWell): void
    {
        $documents = array_map(static fn (Finding $finding): array => $finding->toDocument(), $findings);
        $document = ['versions' => self::versions(), 'findings' => $documents, 'well' => $isWell];
        echo json_encode($document, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
    }

    /** @param list<Finding> $findings */
    private static function asText(array $findings, bool $isWell): void
    {
        foreach (self::versions() as $name => $version) {
            echo $name, ' ', is_array($version) ? implode(', ', $version) : $version, "\n";
        }
        $subject = '';
        foreach ($findings as $finding) {
            if ($finding->subject !== $subject) {
                $subject = $finding->subject;
                echo "\n{$subject}\n";
            }
            echo '  ', self::MARKS[$finding->level], " {$finding->says}\n";
            if ($finding->cure !== null) {
                echo '          cure: ', str_replace("\n", "\n          ", $finding->cure), "\n";
            }
        }
        $advice = in_array(Finding::ADVICE, array_column($findings, 'level'), true) ? ', but mind the advice where it is about you' : '';
        echo "\n", $isWell ? "All is well{$advice}." : 'Not all is well: see PROBLEM above.', "\n";
    }
}
