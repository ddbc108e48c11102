<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/** Where an error arose. */
enum Phase: string
{
    /** Its errors: `invalid_config`, `broken_seal`. */
    case Config = 'config';
    /** Its errors: `invalid_input`, `unknown_operation`. */
    case Input = 'input';
    /** Its errors: `invalid_context`, `foreign_context`, `repeat_pays_again`. */
    case Context = 'context';
    /** Its errors: `malformed_notification`, `forged_notification`. */
    case Notification = 'notification';
    /** Its errors: `internal`. */
    case Internal = 'internal';

    /**
     * The exception class of the phase.
     *
     * @return class-string<Exception\SalurException>
     */
    public function exception(): string
    {
        return match ($this) {
            self::Config => Exception\ConfigException::class,
            self::Input => Exception\InputException::class,
            self::Context => Exception\ContextException::class,
            self::Notification => Exception\NotificationException::class,
            self::Internal => Exception\InternalException::class,
        };
    }
}
