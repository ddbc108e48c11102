<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/** The codes of errors. */
enum ErrorCode: string
{
    /** A credential or an option is missing, unknown or wrong. */
    case InvalidConfig = 'invalid_config';
    /** The text cannot be unsealed: another key, gateway or purpose, or it was changed. */
    case BrokenSeal = 'broken_seal';
    /** An input breaks a rule, or the arguments of a verb are not of their form. */
    case InvalidInput = 'invalid_input';
    /** There is no such gateway, operation or verb. */
    case UnknownOperation = 'unknown_operation';
    /** The text is not a context of this library, is damaged, or comes from a later release. */
    case InvalidContext = 'invalid_context';
    /** The context was made by another client: another gateway, environment or merchant. */
    case ForeignContext = 'foreign_context';
    /** A repeat of this operation pays again, and nothing proves that the first copy was not sent. */
    case RepeatPaysAgain = 'repeat_pays_again';
    /** The message cannot be read as a notification of this gateway. */
    case MalformedNotification = 'malformed_notification';
    /** The message can be read, but its signature does not prove that the gateway sent it to this merchant. */
    case ForgedNotification = 'forged_notification';
    /** A defect of this library; nothing was sent. */
    case Internal = 'internal';

    /** Where it arises. */
    public function phase(): Phase
    {
        return match ($this) {
            self::InvalidConfig => Phase::Config,
            self::BrokenSeal => Phase::Config,
            self::InvalidInput => Phase::Input,
            self::UnknownOperation => Phase::Input,
            self::InvalidContext => Phase::Context,
            self::ForeignContext => Phase::Context,
            self::RepeatPaysAgain => Phase::Context,
            self::MalformedNotification => Phase::Notification,
            self::ForgedNotification => Phase::Notification,
            self::Internal => Phase::Internal,
        };
    }

    /**
     * Its exception class.
     *
     * @return class-string<Exception\SalurException>
     */
    public function exception(): string
    {
        return match ($this) {
            self::InvalidConfig => Exception\InvalidConfigException::class,
            self::BrokenSeal => Exception\BrokenSealException::class,
            self::InvalidInput => Exception\InvalidInputException::class,
            self::UnknownOperation => Exception\UnknownOperationException::class,
            self::InvalidContext => Exception\InvalidContextException::class,
            self::ForeignContext => Exception\ForeignContextException::class,
            self::RepeatPaysAgain => Exception\RepeatPaysAgainException::class,
            self::MalformedNotification => Exception\MalformedNotificationException::class,
            self::ForgedNotification => Exception\ForgedNotificationException::class,
            self::Internal => Exception\InternalException::class,
        };
    }
}
