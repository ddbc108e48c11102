<?php

// Made from the catalog by `cargo xtask gen`: do not edit.

declare(strict_types=1);

namespace Salur\Duitku;

/** How the transfer travels. For `clearing_inquiry`, `clearing_transfer`. */
enum ClearingType: string
{
    /** Lalu Lintas Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business days. */
    case LLG = 'LLG';
    /** Real Time Gross Settlement: at least 100,000,000; 08:00 to 15:00 on business days. */
    case RTGS = 'RTGS';
    /** Duitku's host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB; ends with a callback. */
    case H2H = 'H2H';
    /** BI-FAST: at any time, to banks that take it. */
    case BIFAST = 'BIFAST';
}
