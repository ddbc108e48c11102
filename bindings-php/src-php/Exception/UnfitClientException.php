<?php

declare(strict_types=1);

namespace Salur\Exception;

/** An HTTP client that `sendOnce` cannot hold to one copy. Nothing was sent. */
final class UnfitClientException extends \InvalidArgumentException
{
}
