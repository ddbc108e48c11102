<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** An error of the phase `notification`. */
class NotificationException extends SalurException
{
}
