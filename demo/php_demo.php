<?php

/** Pays people through the offline sandbox, over real HTTP, and shows every message. Fails if anything is not as expected. */

declare(strict_types=1);

use Salur\Call;
use Salur\Demo\Merchant;
use Salur\Demo\Receiver;
use Salur\Demo\Sandbox;
use Salur\Demo\Shown;
use Salur\Duitku;
use Salur\Exception\InputException;
use Salur\GatewayClient;
use Salur\Notification;
use Salur\Outcome;
use Salur\RequestStep;
use Salur\State;
use Salur\Step;
use Salur\Todo;
use Salur\Violation;

use function Salur\sendOnce;

require __DIR__ . '/php/autoload.php';
require __DIR__ . '/php/snap.php';
require __DIR__ . '/php/sendme.php';

exit(main());

/** Runs every part, then checks the ledger. */
function main(): int
{
    Shown::legend();
    $sandbox = new Sandbox('--callback-delay', '200');
    $receiver = new Receiver($sandbox->url);
    try {
        $duitku = Merchant::client($sandbox->url);
        $sandbox->registerCallback(Duitku::NAME, (string) Merchant::USER_ID, "{$receiver->url}/clearing");
        onlineTransfer($duitku);
        clearing($duitku, $receiver);
        cashOut($duitku, $receiver);
        lostAnswer($duitku, $sandbox);
        forgedCallback($receiver);
        wrongSecret(Merchant::client($sandbox->url, 'not-the-secret-key'));
        badRequest($duitku, $sandbox);
        snapParts($sandbox, $receiver);
        sendmeParts($sandbox, $receiver);
        ledger($sandbox);
    } catch (UnexpectedValueException $error) {
        fwrite(STDERR, "demo: failed: {$error->getMessage()}\n");

        return 1;
    } finally {
        $receiver->stop();
        $sandbox->stop();
    }
    echo "\ndemo: ok: ten payments at four gateways, each made once; two lost answers found to be paid; "
        . "a forged and a changed callback, a wrong secret, a wrong key and a bad request refused\n";

    return 0;
}

/** The loop of every call; a real merchant stores `$step->context` before each request. */
function send(Step $step): Outcome
{
    while ($step instanceof RequestStep) {
        Shown::request($step->request);
        $step = sendOnce($step);
    }
    $outcome = $step->outcome;
    Shown::answer($outcome);
    $state = $outcome->payment === null ? '' : ", payment {$outcome->payment->state->value}";
    Shown::said(rtrim("call {$outcome->call->value}{$state}; next: {$outcome->next->do->value} {$outcome->next->operation}"));

    return $outcome;
}

/** Stops the demo where something is not as it should be. */
function expect(bool $asItShouldBe, string $otherwise): void
{
    if (!$asItShouldBe) {
        throw new UnexpectedValueException($otherwise);
    }
}

/** Stops the demo where an outcome is another one. */
function expectOutcome(Outcome $outcome, Call $call, ?State $state, Todo $do): void
{
    $text = static fn (?BackedEnum $word): string => $word->value ?? '-';
    $words = static fn (?BackedEnum ...$words): string => implode(', ', array_map($text, $words));
    $found = $words($outcome->call, $outcome->payment?->state, $outcome->next->do);
    $problems = implode('; ', array_map(static fn (Violation $problem): string => $problem->message, $outcome->problems));
    expect($found === $words($call, $state, $do), "expected {$words($call, $state, $do)}, found {$found} {$problems}");
}

/** The next callback, proven again from what was stored of it. */
function heard(GatewayClient $client, Receiver $receiver): Notification
{
    $message = $receiver->next();
    $notification = $client->receive($message->method, $message->path, $message->headers, $message->body);
    Shown::callback($message, $notification->reply);

    return $notification;
}

/** Inquiry, transfer, status. */
function onlineTransfer(Duitku $duitku): void
{
    Shown::heading('Duitku, online transfer: whose account is it?');
    $inquiry = send($duitku->prepareInquiry(bankCode: '014', bankAccount: '8760673566', amount: 50_000));
    expectOutcome($inquiry, Call::Accepted, null, Todo::Continue);
    Shown::heading('Duitku, online transfer: pay');
    $transfer = $duitku->prepareNext($inquiry->next, purpose: 'Gaji November');
    expectOutcome(send($transfer), Call::Accepted, State::Succeeded, Todo::Done);
    Shown::heading('Duitku, online transfer: what became of it?');
    $status = send($duitku->prepareStatus(payment: $transfer->context));
    expectOutcome($status, Call::Accepted, State::Succeeded, Todo::Done);
}

/** An H2H transfer waits for its callback, whose status nobody signed: so the status is asked. */
function clearing(Duitku $duitku, Receiver $receiver): void
{
    Shown::heading('Duitku, clearing by H2H: inquiry');
    $type = Duitku\ClearingType::H2H;
    $inquiry = send($duitku->prepareClearingInquiry(bankCode: '009', bankAccount: '8760673466', amount: 2_500_000, type: $type, purpose: 'Vendor'));
    expectOutcome($inquiry, Call::Accepted, null, Todo::Continue);
    Shown::heading('Duitku, clearing by H2H: transfer');
    $step = $duitku->prepareNext($inquiry->next);
    expectOutcome(send($step), Call::Accepted, State::Pending, Todo::Wait);
    Shown::heading('Duitku, clearing by H2H: the callback');
    $notification = heard($duitku, $receiver);
    Shown::said("it reports {$notification->reported?->value}; not signed: " . implode(', ', $notification->uncovered));
    $outcome = $duitku->parse($step->context, $notification)->outcome;
    expectOutcome($outcome, Call::Accepted, State::Unknown, Todo::CheckStatus);
    Shown::heading('Duitku, clearing by H2H: so the status is asked');
    expectOutcome(send($duitku->prepareNext($outcome->next)), Call::Accepted, State::Succeeded, Todo::Done);
}

/** One call makes the token; only a callback tells the end. */
function cashOut(Duitku $duitku, Receiver $receiver): void
{
    Shown::heading('Duitku, cash-out at Indomaret: one call takes the money');
    $step = $duitku->prepareCashOut(
        bankCode: Duitku\CashOutBankCode::Indomaret,
        amount: 100_000,
        custRefNumber: 'WD-' . hrtime(true),
        accountName: 'Test Account',
        accountIdentity: '1234567889',
        phoneNumber: '082211789110',
        callbackUrl: "{$receiver->url}/cash-out",
    );
    $outcome = send($step);
    expectOutcome($outcome, Call::Accepted, State::Pending, Todo::Wait);
    expect(ctype_digit((string) $outcome->answer?->token), 'the cash-out has no token');
    Shown::heading('Duitku, cash-out: the callback, whose status nobody signed, and no status call: a person must look');
    $outcome = $duitku->parse($step->context, heard($duitku, $receiver))->outcome;
    expectOutcome($outcome, Call::Accepted, State::Unknown, Todo::AskHuman);
    Shown::said((string) $outcome->next->question);
}

/** The money moves and nobody hears of it: unknown, until the prefilled status call finds out. Never paid again. */
function lostAnswer(Duitku $duitku, Sandbox $sandbox): void
{
    Shown::heading('Duitku: a transfer whose answer is lost after the money moved');
    $inquiry = send($duitku->prepareInquiry(bankCode: '008', bankAccount: '8760673566', amount: 75_000, purpose: 'Refund 17'));
    $sandbox->setFault('duitku.transfer', 'lose-answer-after-booking');
    $outcome = send($duitku->prepareNext($inquiry->next));
    expectOutcome($outcome, Call::NoAnswer, State::Unknown, Todo::CheckStatus);
    Shown::heading('Duitku: so the status is asked, as `next` says (a real program waits until `next->after`)');
    expectOutcome(send($duitku->prepareNext($outcome->next)), Call::Accepted, State::Succeeded, Todo::Done);
    $made = array_column(array_filter($sandbox->payments(), static fn (array $payment): bool => $payment['amount'] === 75_000), 'made');
    Shown::said("the ledger says: made {$made[0]} time(s)");
    expect($made === [1], 'the lost transfer was made ' . json_encode($made) . ' times');
}

/** Somebody without the key says that a transfer succeeded. */
function forgedCallback(Receiver $receiver): void
{
    Shown::heading('Duitku: a forged callback');
    $forged = [
        'disburseId' => '1',
        'userId' => Merchant::USER_ID,
        'email' => Merchant::EMAIL,
        'bankCode' => '009',
        'bankAccount' => '8760673466',
        'amountTransfer' => 900_000_000,
        'accountName' => 'Test Account',
        'custRefNumber' => '000000000001',
        'statusCode' => '00',
        'statusDesc' => 'Success',
        'errorMessage' => '',
        'signature' => str_repeat('0', 64),
    ];
    $body = json_encode($forged, JSON_THROW_ON_ERROR);
    $status = $receiver->post('/clearing', $body);
    Shown::refused('/clearing', $body, $status);
    expect($status === 400 && $receiver->isEmpty(), 'the forged callback was taken');
    Shown::said('refused: its signature does not prove its sender');
}

/** The gateway refuses what another key signed. */
function wrongSecret(Duitku $duitku): void
{
    Shown::heading('Duitku: a wrong secret key, refused by the gateway');
    $outcome = send($duitku->prepareBalance());
    expectOutcome($outcome, Call::Refused, null, Todo::Fix);
    Shown::said("{$outcome->code}: {$outcome->meaning}");
    expect($outcome->code === '-191', "the wrong secret was answered with {$outcome->code}");
}

/** Every mistake at once, and nothing is sent. */
function badRequest(Duitku $duitku, Sandbox $sandbox): void
{
    Shown::heading('Duitku: a bad request, refused before sending');
    $before = count($sandbox->calls());
    $found = [];
    try {
        $duitku->prepareInquiry(bankCode: '000', bankAccount: '8760-673566', amount: 500);
    } catch (InputException $error) {
        Shown::said($error->getMessage());
        $found = array_map(static fn (Violation $violation): array => [$violation->path, $violation->toDocument()['rule']], $error->violations);
    }
    sort($found);
    $wanted = [['amount', 'minimum'], ['bank_account', 'characters'], ['bank_code', 'bank_unknown']];
    expect($found === $wanted, 'other violations than expected: ' . json_encode($found));
    expect(count($sandbox->calls()) === $before, 'the bad request was sent');
}

/** What was really paid, says the sandbox. */
function ledger(Sandbox $sandbox): void
{
    Shown::heading("The sandbox's ledger: what was really paid");
    $made = array_values(array_filter($sandbox->payments(), static fn (array $payment): bool => $payment['made'] > 0));
    foreach ($made as $payment) {
        Shown::said("{$payment['gateway']} {$payment['channel']} {$payment['reference']}: Rp{$payment['amount']}, made {$payment['made']} time(s)");
    }
    $found = array_count_values(array_map(static fn (array $payment): string => "{$payment['gateway']} {$payment['kind']} {$payment['made']}", $made));
    ksort($found);
    $wanted = [
        'cashin topup 1' => 2,
        'duitku cashout 1' => 1,
        'duitku clearing 1' => 1,
        'duitku online 1' => 2,
        'faspay_sendme cashout 1' => 1,
        'faspay_sendme transfer 1' => 1,
        'faspay_snap transfer 1' => 2,
    ];
    expect($found === $wanted, 'the ledger shows other payments: ' . json_encode($found));
}
