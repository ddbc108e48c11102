<?php

declare(strict_types=1);

namespace Salur\Doctor;

use Salur\Exception\LibraryException;
use Salur\Internal\Library;
use Salur\Internal\Native;
use Salur\Salur;

/**
 * What PHP, on the command line and under PHP-FPM, must have for Salur.
 *
 * @internal
 */
final class Installation
{
    private const CURE_OF_CURL = 'install it (Debian, Ubuntu: php-curl), or give sendOnce a PSR-18 client';

    /**
     * PHP on the command line: this very process.
     *
     * @return list<Finding>
     */
    public static function ofCommandLine(): array
    {
        $name = 'PHP ' . PHP_VERSION . ' on the command line';
        $findings = [
            PHP_VERSION_ID >= 80100 ? new Finding($name, 'version', Finding::OK, 'PHP is new enough')
                : new Finding($name, 'version', Finding::PROBLEM, 'Salur needs PHP 8.1 or newer', 'install a newer PHP'),
            extension_loaded('curl') ? new Finding($name, 'curl', Finding::OK, 'extension "curl" is there, libcurl ' . curl_version()['version'])
                : new Finding($name, 'curl', Finding::ADVICE, 'extension "curl" is missing', self::CURE_OF_CURL),
        ];
        try {
            Native::load();
            $where = Library::platform() . '; ffi.enable is "' . ini_get('ffi.enable') . '", which on the command line allows it';
            $findings[] = new Finding($name, 'library', Finding::OK, 'the native library ' . Salur::VERSION . " loads ({$where})");
        } catch (LibraryException $error) {
            $findings[] = new Finding($name, 'library', Finding::PROBLEM, explode("\n", $error->getMessage())[0], $error->getMessage());
        }

        return $findings;
    }

    /**
     * PHP-FPM, as its `-i` tells of it.
     *
     * @param list<string> $command such as `['php-fpm8.2', '-c', '/etc/php/8.2/fpm']`
     * @param bool         $decides whether what is found decides the exit code
     *
     * @return list<Finding>
     */
    public static function ofFpm(array $command, bool $decides): array
    {
        $name = 'PHP-FPM (' . implode(' ', $command) . ')';
        $bad = $decides ? Finding::PROBLEM : Finding::ADVICE;
        [$code, $output, $errors] = Process::run([...$command, '-i'], 20.0);
        $told = self::told($output);
        if ($code !== 0 || !isset($told['PHP Version'])) {
            $why = $code === 127 ? "{$command[0]} cannot be run" : explode("\n", trim("{$errors}\n{$output}"))[0];

            return [new Finding($name, 'start', $bad, "it tells nothing of itself: {$why}", 'name another: --fpm="php-fpm8.2 -c FILE"')];
        }
        $ini = $told['Loaded Configuration File'] ?? '(none)';
        [$says, $settings] = self::verdict($told, $output);
        $cure = $settings === [] ? null : "set in {$ini}, not in the file of a pool, and restart PHP-FPM:\n" . implode("\n", $settings);

        return [new Finding($name, 'ffi', $cure === null ? Finding::OK : $bad, $says, $cure)];
    }

    /**
     * The PHP-FPM of this version, where it is installed.
     *
     * @return list<string>|null
     */
    public static function fpm(): ?array
    {
        $version = PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION;
        foreach (array_merge(explode(PATH_SEPARATOR, (string) getenv('PATH')), ['/usr/sbin', '/usr/local/sbin']) as $folder) {
            foreach (["php-fpm{$version}", 'php-fpm'] as $file) {
                if (is_executable("{$folder}/{$file}")) {
                    return ["{$folder}/{$file}"];
                }
            }
        }

        return null;
    }

    /**
     * What the settings mean, and the lines that mend them.
     *
     * @param array<string, string> $told
     *
     * @return array{string, list<string>}
     */
    private static function verdict(array $told, string $output): array
    {
        $settings = Library::settings('fpm-fcgi');
        $isOn = static fn (string $value): bool => in_array(strtolower($value), ['1', 'on', 'true', 'yes'], true);
        $enabled = strtolower($told['ffi.enable'] ?? '');
        $preload = $told['opcache.preload'] ?? 'no value';

        return match (true) {
            !str_contains($output, 'FFI support => enabled') => ['extension "ffi" is not loaded', ['extension=ffi', ...$settings]],
            $isOn($enabled) => ['FFI is allowed, to all of the application (ffi.enable=preload allows it to Salur alone)', []],
            $enabled !== 'preload' => ["FFI is barred: ffi.enable is \"{$enabled}\"", $settings],
            $preload === 'no value' => ['FFI is barred: ffi.enable is "preload", and nothing is preloaded', $settings],
            !$isOn($told['opcache.enable'] ?? '') => ['nothing is preloaded: opcache is off', $settings],
            !is_file($preload) => ["{$preload} is to be preloaded, and is not there", $settings],
            !self::preloads($preload) => ["{$preload} is preloaded, and does not name Salur", ["; in {$preload}", "require '" . self::file() . "';"]],
            default => ['Salur is preloaded, FFI is allowed to it alone', []],
        };
    }

    private static function preloads(string $file): bool
    {
        return realpath($file) === realpath(self::file()) || str_contains((string) @file_get_contents($file), 'salur/preload.php');
    }

    private static function file(): string
    {
        return dirname(__DIR__, 2) . '/preload.php';
    }

    /**
     * Lines of `phpinfo()`: a name, its value here, and its value by default.
     *
     * @return array<string, string>
     */
    private static function told(string $output): array
    {
        preg_match_all('/^([^=>\n]+?) => ([^=\n]*?)(?: => .*)?$/m', $output, $lines, PREG_SET_ORDER);

        return array_column($lines, 2, 1);
    }
}
