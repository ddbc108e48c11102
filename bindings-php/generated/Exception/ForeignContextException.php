<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** The context was made by another client: another gateway, environment or merchant. */
final class ForeignContextException extends ContextException
{
}
