<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** The text is not a context of this library, is damaged, or comes from a later release. */
final class InvalidContextException extends ContextException
{
}
