<?php

declare(strict_types=1);

namespace Salur;

/** That no answer came. */
enum Failure: string
{
    /** Certainly no byte of the request left: the name was not found, the connection was refused. */
    case NotSent = 'not_sent';
    /** The request may have arrived: a time-out, a cut connection, any doubt. */
    case NoAnswer = 'no_answer';
}
