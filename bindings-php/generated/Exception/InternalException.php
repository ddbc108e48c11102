<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Exception;

/** A defect of this library; nothing was sent. */
class InternalException extends SalurException
{
}
