<?php

/** The part of the demo at the gateways of the national standard SNAP, whose requests RSA keys sign. Accepted is not yet paid there. */

declare(strict_types=1);

use Salur\Call;
use Salur\Cashin;
use Salur\Cashin\Channel;
use Salur\Demo\KeyPair;
use Salur\Demo\Merchant;
use Salur\Demo\Receiver;
use Salur\Demo\Sandbox;
use Salur\Demo\Shown;
use Salur\FaspaySnap;
use Salur\GatewayClient;
use Salur\Outcome;
use Salur\SignStep;
use Salur\State;
use Salur\Step;
use Salur\Todo;

/** Every part, by merchants whose keys are made here. */
function snapParts(Sandbox $sandbox, Receiver $receiver): void
{
    $pair = new KeyPair();
    $sandbox->registerKey(FaspaySnap::NAME, Merchant::FASPAY_ID, $pair->publicPem());
    $sandbox->registerKey(Cashin::NAME, Merchant::CASHIN_ID, $pair->publicPem());
    $faspay = Merchant::faspay($sandbox->url, $pair->privatePem());
    bankTransfer($faspay, $receiver);
    lostTransfer($faspay, $sandbox);
    topUp(Merchant::cashin($sandbox->url, $pair->privatePem()));
    keyElsewhere(Merchant::cashin($sandbox->url), $pair);
    wrongKey(Merchant::cashin($sandbox->url, (new KeyPair())->privatePem()), $sandbox);
}

/** Inquiry, transfer, notification, status; then the same notification with one digit changed. */
function bankTransfer(FaspaySnap $faspay, Receiver $receiver): void
{
    Shown::heading('Faspay, bank transfer: whose account is it?');
    $inquiry = send($faspay->prepareAccountInquiry(
        beneficiaryBankCode: '008',
        beneficiaryAccountNo: '60004400184',
        partnerReferenceNo: reference(),
    ));
    expectOutcome($inquiry, Call::Accepted, null, Todo::Continue);
    Shown::heading('Faspay, bank transfer: pay. Accepted is not yet paid');
    $step = $faspay->prepareNext($inquiry->next, amount: 50_000, callbackUrl: "{$receiver->url}/faspay", transactionDescription: 'Gaji November');
    expectOutcome(send($step), Call::Accepted, State::Pending, Todo::CheckStatus);
    Shown::heading("Faspay, bank transfer: the notification, proven with Faspay's public key");
    $notification = heard($faspay, $receiver);
    Shown::said("it reports {$notification->reported?->value}: no page of Faspay's describes it, so it is a hint");
    $outcome = $faspay->parse($step->context, $notification)->outcome;
    expectOutcome($outcome, Call::Accepted, State::Unknown, Todo::CheckStatus);
    Shown::heading('Faspay, bank transfer: so the status is asked');
    expectOutcome(settled($faspay, $outcome), Call::Accepted, State::Succeeded, Todo::Done);

    Shown::heading('Faspay, bank transfer: the same notification with one digit changed');
    $message = $notification->message;
    $changed = str_replace('50000.00', '90000.00', $message->body);
    $status = $receiver->post($message->path, $changed, $message->headers);
    Shown::refused($message->path, $changed, $status);
    expect($status === 400 && $receiver->isEmpty(), 'the changed notification was taken');
    Shown::said('refused: its signature does not prove its sender');
}

/** The money moves and nobody hears of it: unknown, until the status finds out. Never paid again. */
function lostTransfer(FaspaySnap $faspay, Sandbox $sandbox): void
{
    Shown::heading('Faspay: a transfer whose answer is lost after it was accepted');
    $reference = reference();
    $sandbox->setFault('faspay_snap.transfer', 'lose-answer-after-booking');
    $outcome = send($faspay->prepareTransfer(
        partnerReferenceNo: $reference,
        amount: 75_000,
        beneficiaryAccountName: 'CONTOH DAHLIA TANJUNG',
        beneficiaryAccountNo: '60004400184',
        beneficiaryBankCode: '008',
        callbackUrl: 'http://127.0.0.1:9/nobody',
    ));
    expectOutcome($outcome, Call::NoAnswer, State::Unknown, Todo::CheckStatus);
    Shown::heading('Faspay: so the status is asked, as `next` says (a real program waits until `next->after`)');
    expectOutcome(settled($faspay, $outcome), Call::Accepted, State::Succeeded, Todo::Done);
    $made = $sandbox->made($reference);
    Shown::said('the ledger says: made ' . implode(', ', $made) . ' time(s)');
    expect($made === [1], 'the lost transfer was made ' . json_encode($made) . ' times');
}

/** Inquiry, top-up, and its status until that is an end: no notification comes. */
function topUp(Cashin $cashin): void
{
    Shown::heading('Cash In, e-wallet: whose wallet is it?');
    $inquiry = send($cashin->prepareAccountInquiry(
        partnerReferenceNo: reference(),
        amount: 25_000,
        customerNumber: '6281234567890',
        channel: Channel::TopUpEWalletDana,
    ));
    expectOutcome($inquiry, Call::Accepted, null, Todo::Continue);
    Shown::heading('Cash In, e-wallet: fill it. Accepted is not yet paid');
    $outcome = send($cashin->prepareNext($inquiry->next));
    expectOutcome($outcome, Call::Accepted, State::Pending, Todo::CheckStatus);
    Shown::heading('Cash In, e-wallet: what became of it?');
    expectOutcome(settled($cashin, $outcome), Call::Accepted, State::Succeeded, Todo::Done);
}

/** The client has no key: each step waits for a signature, which PHP's OpenSSL makes here in a KMS's place. */
function keyElsewhere(Cashin $cashin, KeyPair $pair): void
{
    Shown::heading('Cash In: a private key that lives elsewhere signs');
    $sign = static function (Step $step) use ($pair): Step {
        expect($step instanceof SignStep, 'it did not ask for a signature');
        Shown::said("to sign ({$step->algorithm}): {$step->stringToSign}");

        return $pair->signed($step);
    };
    $outcome = send($sign(walletOf($cashin, 30_000)));
    expectOutcome($outcome, Call::Accepted, State::Pending, Todo::CheckStatus);
    expectOutcome(settled($cashin, $outcome, $sign), Call::Accepted, State::Succeeded, Todo::Done);
}

/** The gateway refuses what another key signed, and the sandbox says why. */
function wrongKey(Cashin $cashin, Sandbox $sandbox): void
{
    Shown::heading('Cash In: a signature by a wrong key, refused by the gateway');
    $outcome = send(walletOf($cashin, 50_000));
    expectOutcome($outcome, Call::Refused, State::Failed, Todo::Fix);
    Shown::said("{$outcome->code}: {$outcome->meaning}");
    $calls = array_filter($sandbox->calls(), static fn (array $call): bool => $call['code'] === $outcome->code);
    $why = end($calls)['explanation']['summary'];
    Shown::said("the sandbox says: {$why}");
    expect($outcome->code === '4013800' && str_contains($why, Merchant::CASHIN_ID), "the wrong key was answered with {$outcome->code}, {$why}");
}

/** A top-up of a wallet. */
function walletOf(Cashin $cashin, int $amount): Step
{
    return $cashin->prepareTopUp(
        partnerReferenceNo: reference(),
        amount: $amount,
        customerNumber: '6281234567890',
        channel: Channel::TopUpEWalletDana,
    );
}

/** Asks until there is an end; `$sign` signs where the key lives elsewhere. */
function settled(GatewayClient $client, Outcome $outcome, ?callable $sign = null): Outcome
{
    while (in_array($outcome->next->do, [Todo::CheckStatus, Todo::Wait], true)) {
        usleep(100_000);
        $step = $client->prepareNext($outcome->next);
        $outcome = send($sign === null ? $step : $sign($step));
    }

    return $outcome;
}

/** A reference of one payment, and of no other. */
function reference(): string
{
    return 'DEMO-' . hrtime(true);
}
