<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/** What became of a request. */
enum Call: string
{
    /** The gateway took the request; that is not yet success. */
    case Accepted = 'accepted';
    /** The gateway answered with a documented code that is neither success nor waiting. */
    case Refused = 'refused';
    /** What came is not an answer that the gateway documents. */
    case Unreadable = 'unreadable';
    /** No byte of the request left the host. */
    case NotSent = 'not_sent';
    /** The request may have left; no whole answer came. */
    case NoAnswer = 'no_answer';
}
