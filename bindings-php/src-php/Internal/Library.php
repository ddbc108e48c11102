<?php

declare(strict_types=1);

namespace Salur\Internal;

use Salur\Exception\LibraryException;

/**
 * Where the native library lies, and what to do where it cannot be used.
 *
 * @internal
 */
final class Library
{
    /** Machines by their number in an ELF file. */
    private const MACHINES = [3 => 'x86', 40 => 'arm', 62 => 'x86_64', 183 => 'aarch64', 243 => 'riscv64'];

    /** The path of the library for this machine. */
    public static function path(): string
    {
        $named = getenv('SALUR_LIBRARY');

        return is_string($named) && $named !== '' ? $named : dirname(__DIR__, 2) . '/lib/' . self::platform() . '/' . self::file();
    }

    /** This machine as the folders of the package are named: `linux-x86_64-gnu`. */
    public static function platform(): string
    {
        $machine = ['amd64' => 'x86_64', 'arm64' => 'aarch64'][strtolower(php_uname('m'))] ?? strtolower(php_uname('m'));
        $system = strtolower(PHP_OS_FAMILY);

        return $system === 'linux' ? "{$system}-{$machine}-" . (self::isMusl() ? 'musl' : 'gnu') : "{$system}-{$machine}";
    }

    /**
     * Whether all is there to load the library.
     *
     * @throws LibraryException with the cure
     */
    public static function check(string $path): void
    {
        if (PHP_INT_SIZE < 8) {
            throw new LibraryException('Salur needs a PHP of 64 bits, since amounts do; this one has ' . 8 * PHP_INT_SIZE . '.');
        }
        if (!extension_loaded('ffi')) {
            throw new LibraryException(...self::cure('Salur needs PHP\'s extension "ffi", which is not loaded here. Install it (Debian, Ubuntu: '
                . 'it comes with php-common; Docker: docker-php-ext-install ffi) and', ['extension=ffi', ...self::settings()]));
        }
        if (!is_file($path)) {
            throw new LibraryException("Salur's native library is not there: {$path}. The package has none for " . self::platform()
                . ', or was copied without it: install the package for this machine again, build it from its source, or name a '
                . 'library in the environment variable SALUR_LIBRARY.');
        }
    }

    /** What FFI says in plain words. */
    public static function refused(string $path, \FFI\Exception $error): LibraryException
    {
        if (str_contains($error->getMessage(), 'ffi.enable')) {
            $value = ini_get('ffi.enable');
            $told = "Salur needs PHP's FFI, which is barred here: ffi.enable is \"{$value}\", and Salur is not preloaded. To allow it,";

            return new LibraryException(...self::cure($told, self::settings()), previous: $error);
        }
        [$machine, $here] = [self::machine($path), self::platform()];
        if ($machine !== null && $machine !== (explode('-', $here)[1] ?? '')) {
            $told = "Salur's native library {$path} is for {$machine}, this machine is {$here}: install the package for this machine.";
        } else {
            $told = "Salur's native library does not load: {$error->getMessage()}. Install the package for this machine ({$here}) again.";
        }

        return new LibraryException($told, previous: $error);
    }

    /** The library is of another version. */
    public static function foreign(string $path, string $library, string $package): LibraryException
    {
        return new LibraryException("Salur's native library {$path} is version {$library}, the PHP package is {$package}: install both from one "
            . 'release, and restart PHP-FPM, which keeps what it preloaded.');
    }

    /**
     * The lines of `php.ini` with which FFI is allowed to Salur alone, or at all where a server cannot preload.
     *
     * @return list<string>
     */
    public static function settings(string $sapi = PHP_SAPI): array
    {
        if (in_array($sapi, ['cli', 'phpdbg', 'embed', 'cli-server'], true)) {
            return ['ffi.enable=' . ($sapi === 'cli-server' ? '1' : 'preload')];
        }

        $file = dirname(__DIR__, 2) . '/preload.php';

        return ['ffi.enable=preload', 'opcache.enable=1', "opcache.preload={$file}", 'opcache.preload_user=' . self::worker()];
    }

    /**
     * @param list<string> $settings
     *
     * @return array{string, list<string>}
     */
    private static function cure(string $told, array $settings): array
    {
        $file = php_ini_loaded_file() ?: 'there is none yet; php --ini tells where';
        $lines = implode("\n    ", $settings);
        $message = "{$told} set in php.ini ({$file}; not in the file of an FPM pool):\n\n    {$lines}\n\nand restart PHP.";
        $preloaded = (string) ini_get('opcache.preload');
        if ($preloaded !== '' && !str_ends_with($preloaded, '/salur/preload.php')) {
            $message .= " There is an opcache.preload already ({$preloaded}): keep it, and require Salur's from there.";
        }

        return ["{$message} vendor/bin/salur-doctor checks it.", $settings];
    }

    /** The user that FPM's workers are. */
    private static function worker(): string
    {
        $user = PHP_SAPI !== 'cli' && function_exists('posix_geteuid') ? posix_getpwuid(posix_geteuid()) : false;

        return $user === false ? 'www-data' : $user['name'];
    }

    private static function file(): string
    {
        return ['Windows' => 'salur.dll', 'Darwin' => 'libsalur.dylib'][PHP_OS_FAMILY] ?? 'libsalur.so';
    }

    private static function isMusl(): bool
    {
        // A machine may have both; then PHP is as likely built for the one that distributions build it for.
        return glob('/lib/ld-musl-*.so.1') !== [] && glob('/lib*/ld-linux*.so.*') === [];
    }

    /** The machine that an ELF file is for. */
    private static function machine(string $path): ?string
    {
        $head = (string) file_get_contents($path, false, null, 0, 20);
        if (!str_starts_with($head, "\x7FELF") || strlen($head) < 20) {
            return null;
        }
        $number = unpack(ord($head[5]) === 2 ? 'n' : 'v', $head, 18);

        return $number === false ? null : self::MACHINES[$number[1]] ?? "machine {$number[1]}";
    }
}
