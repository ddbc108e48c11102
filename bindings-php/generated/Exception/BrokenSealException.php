<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** The text cannot be unsealed: another key, gateway or purpose, or it was changed. */
final class BrokenSealException extends ConfigException
{
}
