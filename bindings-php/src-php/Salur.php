<?php

declare(strict_types=1);

namespace Salur;

use Salur\Exception\LibraryException;
use Salur\Internal\Handle;
use Salur\Internal\Native;

/**
 * Salur: "pay this person" into the exact bytes that an Indonesian disbursement gateway accepts, and its bytes back into
 * an outcome to act upon. There is a client class for every gateway, with a `prepare…` method for every operation.
 */
final class Salur
{
    /** The version of this package, and of the native library that belongs to it. */
    public const VERSION = '0.1.0';

    /**
     * The version, once the native library has been found to be of it.
     *
     * @throws LibraryException the native library cannot be used, or is of another version
     */
    public static function version(): string
    {
        Native::load();

        return self::VERSION;
    }

    /**
     * All gateways with their operations, fields, rules, codes and banks, as one document.
     *
     * @return array<string, mixed>
     *
     * @throws LibraryException the native library cannot be used
     */
    public static function catalog(): array
    {
        return Handle::result(Native::load()->call(null, 'catalog', '{}'));
    }
}
