<?php

declare(strict_types=1);

namespace Salur\Exception;

/** Something was asked for what it does not have: a `next` for a call, a closed client for anything. */
final class StepException extends \LogicException
{
}
