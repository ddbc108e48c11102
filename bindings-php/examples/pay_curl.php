<?php

/** Pays one person with ext-curl: `php pay_curl.php http://127.0.0.1:8400`, the address of a sandbox. */

declare(strict_types=1);

use Salur\Duitku;
use Salur\Duitku\Environment;
use Salur\Duitku\InquiryAnswer;
use Salur\Outcome;
use Salur\OutcomeStep;
use Salur\RequestStep;
use Salur\State;
use Salur\Step;
use Salur\Todo;

use function Salur\sendOnce;

require getenv('SALUR_AUTOLOAD') ?: __DIR__ . '/vendor/autoload.php';

$table = getenv('SALUR_CONTEXTS') ?: 'contexts.jsonl'; // yours is a table of your database

/** Writes the context down before anything is sent: with it, a crash can be mended. */
$store = static function (RequestStep $step) use ($table): void {
    $row = ['payment' => 'invoice-17', 'operation' => $step->operation, 'attempt' => $step->attempt, 'context' => $step->context];
    if (file_put_contents($table, json_encode($row, JSON_THROW_ON_ERROR) . "\n", FILE_APPEND | LOCK_EX) === false) {
        throw new RuntimeException('not stored, so not sent');
    }
};

/** Sends, once, what is to be sent, until there is an outcome. */
$send = static function (Step $step) use ($store): Outcome {
    while ($step instanceof RequestStep) {
        $store($step);
        $step = sendOnce($step);
    }
    assert($step instanceof OutcomeStep);
    $outcome = $step->outcome;
    $payment = $outcome->payment === null ? '' : ", payment {$outcome->payment->state->value}";
    echo "{$outcome->operation}: {$outcome->call->value} {$outcome->code}{$payment}, next {$outcome->next->do->value}\n";

    return $outcome;
};

$sandbox = $argv[1] ?? (string) getenv('SALUR_SANDBOX');
$duitku = new Duitku( // Duitku's public test merchant
    environment: Environment::Sandbox,
    userId: 3551,
    email: 'test@chakratechnology.com',
    secretKey: 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d',
    disbursementUrl: "{$sandbox}/webapi/api",
);
$inquiry = $send($duitku->prepareInquiry(bankCode: '014', bankAccount: '8760673566', amount: 50_000));
$account = $inquiry->answer;
if (!$account instanceof InquiryAnswer || $account->disburseId === null || $inquiry->next->do !== Todo::Continue) {
    exit(1);
}
echo "pays {$account->accountName}\n";
$transfer = $duitku->prepareNext($inquiry->next, purpose: 'Invoice 17');
assert($transfer instanceof RequestStep);
$outcome = $send($transfer);
while ($outcome->next->do === Todo::CheckStatus) {
    usleep(1000 * max(0, ($outcome->next->after ?? 0) - Salur\Moment::fresh()->now));
    $outcome = $send($duitku->prepareNext($outcome->next));
}

// The same question at any later time, with nothing but what was stored.
$status = $send($duitku->prepareStatus(disburseId: $account->disburseId, payment: $transfer->context));
exit($status->payment?->state === State::Succeeded ? 0 : 1);
