<?php

declare(strict_types=1);

namespace Salur\Tests\Scenarios;

use Salur\Call;
use Salur\Demo\KeyPair;
use Salur\Demo\Merchant;
use Salur\Demo\Receiver;
use Salur\Exception\ForgedNotificationException;
use Salur\GatewayClient;
use Salur\Outcome;
use Salur\RequestStep;
use Salur\SignStep;
use Salur\Snap;
use Salur\State;
use Salur\Step;
use Salur\Todo;

use function Salur\sendOnce;

/** The gateways of the national standard over real HTTP, with a key that lives in PHP's OpenSSL. */
final class SnapTest extends ScenarioTestCase
{
    private static KeyPair $key;
    private static int $count = 0;

    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        self::$key = new KeyPair();
        self::$sandbox->registerKey('cashin', Merchant::CASHIN_ID, self::$key->publicPem());
        self::$sandbox->registerKey('faspay_snap', Merchant::FASPAY_ID, self::$key->publicPem());
    }

    /** The request of a step that waits for its signature. */
    private static function signed(Step $step, ?KeyPair $key = null): RequestStep
    {
        self::assertInstanceOf(SignStep::class, $step);
        self::assertSame('RSASSA-PKCS1-v1_5-SHA256', $step->algorithm);

        return ($key ?? self::$key)->signed($step);
    }

    /** A reference of one payment, and of no other. */
    private static function reference(): string
    {
        return 'PAY-' . (int) (microtime(true) * 1000) . '-' . ++self::$count;
    }

    /** @return array{Step, string} a top-up by a client without its key, and its reference */
    private static function topUp(): array
    {
        $reference = self::reference();
        $step = Merchant::cashin(self::$sandbox->url)->prepareTopUp($reference, 50_000, '6281234567890', 'TRANSFER_E_WALLET_OVO');

        return [$step, $reference];
    }

    /** Asks for the status until it is an end. */
    private static function settled(GatewayClient $client, Outcome $outcome): Outcome
    {
        for ($end = microtime(true) + 10; $outcome->next->do === Todo::CheckStatus && microtime(true) < $end; usleep(50_000)) {
            $outcome = self::send(self::signed($client->prepareNext($outcome->next)));
        }

        return $outcome;
    }

    public function testATopUpWhoseKeyLivesElsewhere(): void
    {
        [$waiting, $reference] = self::topUp();
        $calls = count(self::$sandbox->calls());
        try {
            sendOnce($waiting);
            self::fail('an unsigned step was sent');
        } catch (\TypeError) {
            self::assertCount($calls, self::$sandbox->calls());
        }
        $outcome = self::send(self::signed($waiting));
        self::assertBelieved($outcome, Call::Accepted, State::Pending, Todo::CheckStatus);
        self::assertBelieved(self::settled(Merchant::cashin(self::$sandbox->url), $outcome), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertSame([1], self::$sandbox->made($reference));
    }

    public function testALostAnswerIsPaidOnce(): void
    {
        [$waiting, $reference] = self::topUp();
        self::$sandbox->setFault('cashin.top_up', 'lose-answer-after-booking');
        $lost = self::send(self::signed($waiting));
        self::assertBelieved($lost, Call::NoAnswer, State::Unknown, Todo::CheckStatus);
        self::assertBelieved(self::settled(Merchant::cashin(self::$sandbox->url), $lost), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertSame([1], self::$sandbox->made($reference));
    }

    public function testASignatureByAWrongKeyIsRefusedWithTheReason(): void
    {
        [$waiting, $reference] = self::topUp();
        $step = self::signed($waiting, new KeyPair());
        $outcome = self::send($step);
        self::assertSame('4013800', $outcome->code);
        self::assertBelieved($outcome, Call::Refused, State::Failed, Todo::Fix);
        $calls = array_filter(self::$sandbox->calls(), static fn (array $call): bool => $call['explanation'] !== null);
        $reason = end($calls)['explanation'];
        self::assertStringContainsString('private key is not the one', $reason['summary']);
        $timestamp = $step->request->headersByName()['X-TIMESTAMP'];
        $right = Snap::sign(scheme: 'asymmetric', timestamp: $timestamp, method: 'POST', path: '/api/v1.0/emoney/topup', body: (string) $step->request->body);
        self::assertSame($right->stringToSign, $reason['expected_string'], 'what was signed is right: the key is not');
        self::assertSame([], self::$sandbox->made($reference));
    }

    public function testASignerThatFailsAndComesBack(): void
    {
        [$waiting, $reference] = self::topUp();
        $unsigned = $waiting->notSent()->outcome;
        self::assertSame([Call::NotSent, Todo::Resend], [$unsigned->call, $unsigned->next->do]);
        $cashin = Merchant::cashin(self::$sandbox->url);
        $step = self::signed($cashin->prepareNext($unsigned->next));
        self::assertSame(2, $step->attempt);
        self::assertBelieved(self::settled($cashin, self::send($step)), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertSame([1], self::$sandbox->made($reference));
    }

    /**
     * The first attempt at the first callback to this address, as soon as the sandbox has written it down.
     *
     * @return array<string, mixed>
     */
    private static function firstAttempt(string $url): array
    {
        for ($end = microtime(true) + 10; microtime(true) < $end; usleep(50_000)) {
            $sent = array_filter(self::$sandbox->callbacks(), static fn (array $one): bool => str_starts_with($one['url'], $url));
            $attempts = reset($sent)['attempts'];
            if ($attempts !== []) {
                return $attempts[0];
            }
        }

        throw new \RuntimeException('the first callback was not sent');
    }

    /** @dataProvider forgeries */
    public function testATransferWhoseForgedNotificationIsRefused(string $fault): void
    {
        $receiver = new Receiver(self::$sandbox->url);
        try {
            $faspay = Merchant::faspay(self::$sandbox->url);
            $reference = self::reference();
            $inquiry = self::send(self::signed($faspay->prepareAccountInquiry(
                beneficiaryBankCode: '008',
                beneficiaryAccountNo: '60004400184',
                partnerReferenceNo: $reference,
            )));
            self::assertBelieved($inquiry, Call::Accepted, null, Todo::Continue);
            self::$sandbox->setFault('faspay_snap.transfer', $fault);
            $step = self::signed($faspay->prepareNext($inquiry->next, amount: 50_000, callbackUrl: "{$receiver->url}/faspay", transactionDescription: 'Gaji café'));
            self::assertBelieved(self::send($step), Call::Accepted, State::Pending, Todo::CheckStatus);
            $message = $receiver->next();
            $notification = $faspay->receive($message->method, $message->path, $message->headers, $message->body);
            self::assertSame(State::Succeeded, $notification->reported, 'the forged one, which came first, was refused');
            self::assertSame(400, self::firstAttempt($receiver->url)['status']);
            self::assertTrue($receiver->isEmpty());
            $heard = $faspay->parse($step->context, $notification)->outcome;
            self::assertBelieved(self::settled($faspay, $heard), Call::Accepted, State::Succeeded, Todo::Done);
            self::assertSame([1], self::$sandbox->made($reference));
            $altered = str_replace('50000.00', '90000.00', $message->body, $changed);
            self::assertGreaterThan(0, $changed);
            $this->expectException(ForgedNotificationException::class);
            $faspay->receive($message->method, $message->path, $message->headers, $altered);
        } finally {
            $receiver->stop();
        }
    }

    public static function forgeries(): array
    {
        return ["a forger's key" => ['callback-forged'], 'another status' => ['callback-altered-status']];
    }
}
