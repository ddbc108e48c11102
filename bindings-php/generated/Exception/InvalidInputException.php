<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** An input breaks a rule, or the arguments of a verb are not of their form. */
final class InvalidInputException extends InputException
{
}
