<?php

/**
 * Sends requests with one client, for the doctor: php attempt.php AUTOLOAD CLIENT 'JSON list of [method, url, headers, body in base64]'.
 *
 * For each it prints a JSON line: what was thrown, and what `failureOf` says of that.
 */

declare(strict_types=1);

use Salur\Http\CurlSender;
use Salur\Http\Patience;
use Salur\Psr18Sender;
use Salur\Request;

[, $autoload, $client, $requests] = $argv;
require $autoload;

$ours = static fn (Closure $send): Closure => static function (string $method, string $url, array $headers, string $body) use ($send): void {
    $pairs = array_map(null, array_keys($headers), array_values($headers));
    $send(new Request($method, $url, $pairs, $method === 'GET' ? null : $body), new Patience(2, 2));
};
$kept = static function (): Closure {
    $curl = curl_init();

    return static function (string $method, string $url, array $headers, string $body) use ($curl): void {
        $lines = array_map(static fn (string $name, string $value): string => "{$name}: {$value}", array_keys($headers), $headers);
        curl_setopt_array($curl, [CURLOPT_URL => $url, CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 2]);
        if ($method === 'POST') {
            curl_setopt_array($curl, [CURLOPT_POSTFIELDS => $body, CURLOPT_HTTPHEADER => $lines]);
        }
        if (curl_exec($curl) === false) {
            throw new RuntimeException('curl error ' . curl_errno($curl));
        }
    };
};
$guzzle = static fn (): object => new GuzzleHttp\Client(['timeout' => 2]);
$send = match (true) {
    $client === 'curl' => $ours(static fn (Request $request, Patience $patience) => (new CurlSender())->send($request, $patience)),
    $client === 'curl-kept' => $kept(),
    $client === 'guzzle' => $ours((new Psr18Sender($guzzle(), $factory = new GuzzleHttp\Psr7\HttpFactory(), $factory))->send(...)),
    $client === 'guzzle-kept' => (static function (object $guzzle): Closure {
        return static function (string $method, string $url, array $headers, string $body) use ($guzzle): void {
            $guzzle->request($method, $url, ['headers' => $headers, 'body' => $body]);
        };
    })($guzzle()),
    default => require substr($client, strlen('file:')),
};
if (!is_callable($send)) {
    fwrite(STDERR, "{$client} returns nothing that can be called\n");
    exit(3);
}
foreach (json_decode($requests, true, 8, JSON_THROW_ON_ERROR) as [$method, $url, $headers, $body]) {
    $thrown = null;
    try {
        $send($method, $url, $headers, base64_decode($body, true));
    } catch (Throwable $error) {
        $thrown = ['class' => $error::class, 'failure' => Salur\failureOf($error)->value];
    }
    echo json_encode(['thrown' => $thrown]), "\n";
}
