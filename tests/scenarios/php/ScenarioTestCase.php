<?php

declare(strict_types=1);

namespace Salur\Tests\Scenarios;

use PHPUnit\Framework\TestCase;
use Salur\Call;
use Salur\Demo\Merchant;
use Salur\Demo\Receiver;
use Salur\Demo\Sandbox;
use Salur\Duitku;
use Salur\Outcome;
use Salur\State;
use Salur\Step;
use Salur\Todo;

use function Salur\sendOnce;

/** One sandbox for the tests of a class; each test has a client of its own. */
abstract class ScenarioTestCase extends TestCase
{
    protected static Sandbox $sandbox;

    protected Duitku $duitku;

    public static function setUpBeforeClass(): void
    {
        self::$sandbox = new Sandbox('--callback-delay', '50');
    }

    public static function tearDownAfterClass(): void
    {
        self::$sandbox->stop();
    }

    protected function setUp(): void
    {
        $this->duitku = Merchant::client(self::$sandbox->url);
    }

    /** Sends until there is an outcome. */
    protected static function send(Step $step): Outcome
    {
        return Sending::through(sendOnce(...), $step);
    }

    /** Fails unless this is what may be believed. */
    protected static function assertBelieved(Outcome $outcome, Call $call, ?State $state, Todo $do): void
    {
        $problems = implode('; ', array_column(array_map(static fn ($problem): array => $problem->toDocument(), $outcome->problems), 'message'));
        $found = [$outcome->call->value, $outcome->payment?->state->value, $outcome->next->do->value];
        self::assertSame([$call->value, $state?->value, $do->value], $found, "{$outcome->code} {$problems}");
    }

    /** Fails unless money moved so often for the payment that an inquiry began, says the ledger. */
    protected static function assertMade(int $times, Outcome $inquiry): void
    {
        self::assertSame([$times], self::$sandbox->made($inquiry->next->input['disburse_id']));
    }

    /** An outcome of an online inquiry that continues. */
    protected function inquiry(string $account, int $amount = 50_000): Outcome
    {
        $inquiry = self::send($this->duitku->prepareInquiry(bankCode: '014', bankAccount: $account, amount: $amount, purpose: 'x'));
        self::assertBelieved($inquiry, Call::Accepted, null, Todo::Continue);

        return $inquiry;
    }

    /** The merchant's callback address, registered at the gateway for as long as the test runs. */
    protected function withReceiver(callable $test): void
    {
        $receiver = new Receiver(self::$sandbox->url);
        self::$sandbox->registerCallback(Duitku::NAME, (string) Merchant::USER_ID, "{$receiver->url}/clearing");
        try {
            $test($receiver);
        } finally {
            self::$sandbox->registerCallback(Duitku::NAME, (string) Merchant::USER_ID, null);
            $receiver->stop();
        }
    }
}
