<?php

/** The installed package; the demo's merchant, sandbox and receiver serve here as well. */

declare(strict_types=1);

require dirname(__DIR__, 3) . '/demo/php/autoload.php';
require __DIR__ . '/Sending.php';
require __DIR__ . '/ScenarioTestCase.php';
