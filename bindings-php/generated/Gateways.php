<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur;

/** The gateways of this release. */
final class Gateways
{
    /**
     * The client class of every gateway, by its name in documents.
     *
     * @var array<string, class-string<GatewayClient>>
     */
    public const CLIENTS = [
        'duitku' => Duitku::class,
        'faspay_snap' => FaspaySnap::class,
        'cashin' => Cashin::class,
        'faspay_sendme' => FaspaySendme::class,
    ];
}
