<?php

declare(strict_types=1);

namespace Salur;

/** A number of a document that PHP's integers cannot hold exactly: its own digits. */
final class Exact implements \Stringable
{
    /**
     * @param string $text the number as it was written, such as `2.50`, `5e+4` or `99999999999999999999`; fit for bcmath where it has no exponent
     */
    public function __construct(public readonly string $text)
    {
        if (preg_match('/\A-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?\z/', $text) !== 1) {
            throw new \InvalidArgumentException('that is no number');
        }
    }

    /** Its digits. */
    public function __toString(): string
    {
        return $this->text;
    }
}
