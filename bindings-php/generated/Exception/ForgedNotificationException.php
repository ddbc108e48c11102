<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** The message can be read, but its signature does not prove that the gateway sent it to this merchant. */
final class ForgedNotificationException extends NotificationException
{
}
