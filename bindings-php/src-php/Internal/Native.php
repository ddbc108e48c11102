<?php

declare(strict_types=1);

namespace Salur\Internal;

use Salur\Exception\LibraryException;
use Salur\Salur;

/**
 * The native library. All of FFI that needs leave of `ffi.enable` stands in this one file: it must be preloaded.
 *
 * @internal
 */
final class Native
{
    /** The number of the C interface that this package speaks. */
    public const ABI = 1;

    /** As in `include/salur.h`. */
    private const HEADER = <<<'C'
        uint32_t salur_abi(void);
        const char *salur_version(void);
        void *salur_open(const char *config, size_t config_length);
        char *salur_call(void *client, const char *verb, size_t verb_length, const char *arguments, size_t arguments_length, size_t *length);
        void salur_free(char *text, size_t length);
        void salur_close(void *client);
        C;

    private static ?self $loaded = null;

    private function __construct(private readonly \FFI $ffi)
    {
    }

    /**
     * The library, loaded once per process or request.
     *
     * @throws LibraryException with the cure
     */
    public static function load(): self
    {
        return self::$loaded ??= self::from(Library::path());
    }

    /**
     * The library at this path, when it is of this package's version.
     *
     * @throws LibraryException with the cure
     */
    public static function from(string $path): self
    {
        Library::check($path);
        try {
            $ffi = \FFI::cdef(self::HEADER, $path);
        } catch (\FFI\Exception $error) {
            throw Library::refused($path, $error);
        }
        $abi = $ffi->salur_abi();
        $version = $ffi->salur_version();
        if ($abi !== self::ABI || $version !== Salur::VERSION) {
            throw Library::foreign($path, "{$version} (interface {$abi})", Salur::VERSION . ' (interface ' . self::ABI . ')');
        }

        return new self($ffi);
    }

    /** Opens credentials; an error is what every call of the client then gives. */
    public function open(#[\SensitiveParameter] string $config): \FFI\CData
    {
        return $this->ffi->salur_open($config, strlen($config));
    }

    /** Calls a verb, of no client where none is given; gives an envelope. */
    public function call(?\FFI\CData $client, string $verb, #[\SensitiveParameter] string $arguments): string
    {
        $length = $this->ffi->new('size_t'); // one for each call: a signal handler of PHP's may call between two lines
        $text = $this->ffi->salur_call($client, $verb, strlen($verb), $arguments, strlen($arguments), \FFI::addr($length));
        $size = $length->cdata;
        try {
            return \FFI::string($text, $size);
        } finally {
            $this->ffi->salur_free($text, $size);
        }
    }

    /** Wipes a client's credentials and frees it. */
    public function close(\FFI\CData $client): void
    {
        $this->ffi->salur_close($client);
    }
}
