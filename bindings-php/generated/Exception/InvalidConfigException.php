<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** A credential or an option is missing, unknown or wrong. */
final class InvalidConfigException extends ConfigException
{
}
