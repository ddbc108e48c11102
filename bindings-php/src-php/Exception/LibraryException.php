<?php

declare(strict_types=1);

namespace Salur\Exception;

/**
 * Salur's native library cannot be used: PHP's FFI is missing or switched off, or the library is missing, or of another
 * version or architecture. The message says what to install, or which lines to set in which `php.ini`.
 */
final class LibraryException extends \RuntimeException
{
    /**
     * @param string       $message  what is wrong, and the cure
     * @param list<string> $settings the lines to set in `php.ini`, where that is the cure
     */
    public function __construct(string $message, public readonly array $settings = [], ?\Throwable $previous = null)
    {
        parent::__construct($message, 0, $previous);
    }
}
