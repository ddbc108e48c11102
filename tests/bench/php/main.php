<?php

/** PHP's part of `make bench`: ratios against a round trip, PHP by hand and `openssl speed`. */

declare(strict_types=1);

use Salur\Bench\Inquiries;
use Salur\Bench\Subject;
use Salur\Bench\Transfers;

require __DIR__ . '/autoload.php';

$url = (string) getenv('SALUR_BENCH');
$known = json_decode((string) file_get_contents("{$url}/case"), true, 512, JSON_THROW_ON_ERROR);
$inquiries = new Inquiries(new Subject($known['duitku'], $url));
$measures = $inquiries->memory(); // first, while the process is small
$measures += $inquiries->measures(getenv('SALUR_BENCH_SANDBOX') . $known['duitku']['url_path']);
$transfers = new Transfers(new Subject($known['faspay_snap'], $url), $known['private_key']);
$measures += $transfers->calls() + $transfers->batches() + $transfers->signatures($url);
$part = [
    'host' => 'php',
    'runtime' => 'PHP ' . PHP_VERSION,
    'client' => 'ext-curl ' . curl_version()['version'],
    'external_key' => 'openssl_sign (' . OPENSSL_VERSION_TEXT . ')',
    'measures' => $measures,
];
$file = dirname(__DIR__, 3) . '/target/bench/php.json';
@mkdir(dirname($file), 0777, true);
file_put_contents($file, json_encode($part, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR) . "\n");
