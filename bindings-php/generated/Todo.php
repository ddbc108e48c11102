<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/** What to do now: the words of {@see Next}. */
enum Todo: string
{
    /** Nothing more. */
    case Done = 'done';
    /** A callback will come; if none came by `after`, do `operation`, or parse the context again with `no_answer`. */
    case Wait = 'wait';
    /** Prepare `operation` with `input`, not before `after`. */
    case CheckStatus = 'check_status';
    /** Prepare `operation` with `input` and what `missing` names. */
    case Continue = 'continue';
    /** Nothing was sent, or nothing moves by it: prepare again with `context`. */
    case Resend = 'resend';
    /** This payment is closed for ever: pay again with a new reference. */
    case NewPayment = 'new_payment';
    /** The request or the configuration is wrong: correct it and start anew. */
    case Fix = 'fix';
    /** Only a person can find out: `question` says where to look, for what. */
    case AskHuman = 'ask_human';
}
