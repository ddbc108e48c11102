<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** A repeat of this operation pays again, and nothing proves that the first copy was not sent. */
final class RepeatPaysAgainException extends ContextException
{
}
