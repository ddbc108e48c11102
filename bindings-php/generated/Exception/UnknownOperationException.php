<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** There is no such gateway, operation or verb. */
final class UnknownOperationException extends InputException
{
}
