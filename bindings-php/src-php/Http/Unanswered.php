<?php

declare(strict_types=1);

namespace Salur\Http;

use Salur\Failure;

/**
 * No whole answer came.
 *
 * @internal
 */
final class Unanswered extends \RuntimeException
{
    public function __construct(public readonly Failure $failure, string $message)
    {
        parent::__construct($message);
    }
}
