<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** The message cannot be read as a notification of this gateway. */
final class MalformedNotificationException extends NotificationException
{
}
