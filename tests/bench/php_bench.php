<?php

/**
 * Speed as ratios within one run: prepare and parse against a loopback HTTP round trip, a batch against a hand-written
 * equivalent.
 *
 * Budgets (of the design): prepare and parse together at most a tenth of a round trip; a batch faster per item than
 * hand-written PHP.
 */

declare(strict_types=1);

use Salur\Demo\Merchant;
use Salur\Demo\Sandbox;
use Salur\Duitku;

require dirname(__DIR__, 2) . '/demo/php/autoload.php';

const ANSWER = '{"email":"test@chakratechnology.com","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,'
    . '"accountName":"Test Account","custRefNumber":"000000001278","disburseId":12345,"responseCode":"00","responseDesc":"Success"}';
const BATCH = 10_000;

/** The best of five means: the least disturbed one. */
function microseconds(callable $call, int $times): float
{
    $best = INF;
    for ($round = 0; $round < 5; ++$round) {
        $started = hrtime(true);
        for ($index = 0; $index < $times; ++$index) {
            $call();
        }
        $best = min($best, (hrtime(true) - $started) / $times / 1000);
    }

    return $best;
}

/** What a merchant's own code would do for one inquiry, without any check. */
function byHand(int $amount): string
{
    $now = (int) (microtime(true) * 1000);
    $body = [
        'userId' => Merchant::USER_ID,
        'amountTransfer' => $amount,
        'bankAccount' => '8760673566',
        'bankCode' => '014',
        'email' => Merchant::EMAIL,
        'timestamp' => $now,
        'signature' => hash('sha256', Merchant::EMAIL . "{$now}0148760673566{$amount}" . Merchant::SECRET_KEY),
    ];

    return json_encode($body, JSON_THROW_ON_ERROR);
}

/** A loopback HTTP round trip of ext-curl, on a connection of its own: a kept one may send twice. */
function roundTrip(Duitku $duitku): float
{
    $request = $duitku->prepareBalance()->request;
    $curl = curl_init($request->url);
    curl_setopt_array($curl, [
        CURLOPT_HTTPHEADER => $request->headerLines(),
        CURLOPT_POSTFIELDS => $request->body,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_FRESH_CONNECT => true,
        CURLOPT_FORBID_REUSE => true,
    ]);
    $answer = curl_exec($curl);
    if (!str_contains((string) $answer, '"responseCode":"00"')) {
        throw new RuntimeException("the sandbox refuses: {$answer}");
    }

    return microseconds(static fn (): string => curl_exec($curl), 100);
}

$sandbox = new Sandbox();
try {
    $duitku = Merchant::client($sandbox->url);
    $inquiry = static fn () => $duitku->prepareInquiry(bankCode: '014', bankAccount: '8760673566', amount: 50_000);
    $step = $inquiry();
    $prepare = microseconds($inquiry, 5_000);
    $parse = microseconds(static fn () => $step->parse(200, [], ANSWER), 5_000);
    $rows = array_fill(0, BATCH, ['bankCode' => '014', 'bankAccount' => '8760673566', 'amount' => 50_000]);
    $batch = microseconds(static fn () => iterator_count($duitku->prepareMany('duitku.inquiry', $rows)), 1) / BATCH;
    $hand = microseconds(static fn () => byHand(50_000), BATCH);
    $trip = roundTrip($duitku);
} finally {
    $sandbox->stop();
}
$ratio = ($prepare + $parse) / $trip;
printf("prepare %.1f µs, parse %.1f µs, loopback round trip %.0f µs: ratio %.3f (budget 0.1)\n", $prepare, $parse, $trip, $ratio);
printf("batch %.1f µs an item, by hand %.1f µs: ratio %.2f (budget 1)\n", $batch, $hand, $batch / $hand);
