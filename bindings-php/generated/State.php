<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/** What became of a payment. */
enum State: string
{
    /** The gateway's documented final success; reference, amount and beneficiary agree. */
    case Succeeded = 'succeeded';
    /** Accepted, not final. */
    case Pending = 'pending';
    /** A documented final refusal: no money moved. */
    case Failed = 'failed';
    /** The money left and came back. */
    case Returned = 'returned';
    /** It may have happened. */
    case Unknown = 'unknown';
}
