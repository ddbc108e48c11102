<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

/** Which of Faspay's two worlds the client talks to. An option of the client. */
enum Environment: string
{
    /** Faspay's sandbox: no money moves. */
    case Sandbox = 'sandbox';
    /** The real one. */
    case Production = 'production';
}
