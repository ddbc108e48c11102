<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\FaspaySendme;

/**
 * A quirk that only Faspay can settle: which path is signed of calls that carry their parameters in it. An option
 * of the client.
 */
enum QuirkGetPath: string
{
    /** The service's own path, as Faspay's libraries do. */
    case Base = 'base';
    /** The path with its parameters, as Faspay's pages say. */
    case WithParameters = 'with_parameters';
}
