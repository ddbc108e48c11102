<?php

/**
 * Pays one person with Guzzle, a PSR-18 client: `php pay_psr18.php http://127.0.0.1:8400`, the address of a sandbox.
 *
 * `composer require guzzlehttp/guzzle`. Of another client you say yourself that it sends one copy: see the last lines.
 */

declare(strict_types=1);

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\HttpFactory;
use Salur\Duitku;
use Salur\Duitku\Environment;
use Salur\Failure;
use Salur\OutcomeStep;
use Salur\Psr18Sender;
use Salur\RequestStep;
use Salur\State;
use Salur\Todo;

use function Salur\sendOnce;

require getenv('SALUR_AUTOLOAD') ?: __DIR__ . '/vendor/autoload.php';

$factory = new HttpFactory(); // PSR-17: makes requests and streams
$http = new Psr18Sender(new Client(), $factory, $factory);
$log = static fn (Failure $failure, ?Throwable $error) => error_log("{$failure->value}: " . ($error?->getMessage() ?? 'too late'));

$sandbox = $argv[1] ?? (string) getenv('SALUR_SANDBOX');
$duitku = new Duitku( // Duitku's public test merchant
    environment: Environment::Sandbox,
    userId: 3551,
    email: 'test@chakratechnology.com',
    secretKey: 'de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d',
    disbursementUrl: "{$sandbox}/webapi/api",
);
$step = $duitku->prepareInquiry(bankCode: '014', bankAccount: '8760673566', amount: 50_000, purpose: 'Invoice 18');
while ($step instanceof RequestStep) {
    file_put_contents(getenv('SALUR_CONTEXTS') ?: 'contexts.txt', $step->context . "\n", FILE_APPEND | LOCK_EX); // your database: before you send
    $step = sendOnce($step, $http, told: $log);
    if ($step instanceof OutcomeStep) {
        echo "{$step->outcome->operation}: {$step->outcome->call->value}, next {$step->outcome->next->do->value}\n";
        if ($step->outcome->next->do === Todo::Continue) {
            $step = $duitku->prepareNext($step->outcome->next);
        }
    }
}
assert($step instanceof OutcomeStep);
exit($step->outcome->payment?->state === State::Succeeded ? 0 : 1);

// Symfony's client over curl, once `salur-doctor --client=…` found it well:
//     $options = ['max_redirects' => 0, 'timeout' => 30, 'http_version' => '1.1'];
//     $options['extra'] = ['curl' => [CURLOPT_FRESH_CONNECT => true, CURLOPT_FORBID_REUSE => true]];
//     $http = new Psr18Sender(new Psr18Client(HttpClient::create($options)), $factory, $factory, sendsOneCopy: true);
