<?php

/**
 * Tops up a wallet with a private key that the client never sees: `php external_key.php http://127.0.0.1:8400 private.pem`,
 * the address of a sandbox where the key's public half is registered. OpenSSL stands for your KMS or HSM.
 */

declare(strict_types=1);

use Salur\Cashin;
use Salur\Outcome;
use Salur\OutcomeStep;
use Salur\SignStep;
use Salur\State;
use Salur\Step;
use Salur\Todo;

use function Salur\sendOnce;

require getenv('SALUR_AUTOLOAD') ?: __DIR__ . '/vendor/autoload.php';

$key = openssl_pkey_get_private((string) file_get_contents($argv[2])) ?: throw new RuntimeException((string) openssl_error_string());
$sign = static function (SignStep $step) use ($key): string {
    if (!openssl_sign($step->stringToSign, $signature, $key, OPENSSL_ALGO_SHA256)) {
        throw new RuntimeException((string) openssl_error_string());
    }

    return $signature;
};

/** Signs, stores and sends until there is an outcome. */
$send = static function (Step $step) use ($sign): Outcome {
    while (!$step instanceof OutcomeStep) {
        if ($step instanceof SignStep) {
            $step = $step->attachSignature($sign($step));
        }
        file_put_contents(getenv('SALUR_CONTEXTS') ?: 'contexts.txt', $step->context . "\n", FILE_APPEND | LOCK_EX); // your database: before you send
        $step = sendOnce($step);
    }
    $outcome = $step->outcome;
    echo "{$outcome->operation}: {$outcome->call->value} {$outcome->code}, payment {$outcome->payment?->state->value}, next {$outcome->next->do->value}\n";

    return $outcome;
};

$cashin = new Cashin( // the sandbox's merchant, without a private key
    environment: Cashin\Environment::Sandbox,
    partnerId: 'CID0000000001',
    channelId: '9501',
    baseUrl: "{$argv[1]}/pg/fo",
);
$outcome = $send($cashin->prepareTopUp(
    partnerReferenceNo: 'TOPUP-' . date('YmdHis') . random_int(1000, 9999), // yours: made once for each payment, and stored
    amount: 50_000,
    customerNumber: '6281234567890',
    channel: 'TRANSFER_E_WALLET_OVO',
));
while ($outcome->next->do === Todo::CheckStatus) {
    usleep(1000 * max(0, ($outcome->next->after ?? 0) - Salur\Moment::fresh()->now));
    $outcome = $send($cashin->prepareNext($outcome->next));
}
exit($outcome->payment?->state === State::Succeeded ? 0 : 1);
