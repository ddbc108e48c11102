<?php

declare(strict_types=1);

namespace Salur\Tests\Scenarios;

use Salur\Call;
use Salur\Demo\Merchant;
use Salur\Failure;
use Salur\FaspaySendme;
use Salur\Outcome;
use Salur\RequestStep;
use Salur\State;
use Salur\Step;
use Salur\Todo;

use function Salur\sendOnce;

/** SendMe's older interface over real HTTP: tokens come first, accounts are registered; judged by the sandbox's own ledger. */
final class SendmeTest extends ScenarioTestCase
{
    private static int $count = 0;

    private FaspaySendme $sendme;

    protected function setUp(): void
    {
        parent::setUp();
        $this->sendme = Merchant::sendme(self::$sandbox->url);
    }

    /** A number of one payment, and of no other: transfers take digits alone. */
    private static function number(): string
    {
        return sprintf('%d%05d', microtime(true) * 1000, ++self::$count);
    }

    /** A transfer that is ready to be sent, after the registration of its account. */
    private function transfer(string $trxNo): Step
    {
        $next = self::send($this->sendme->prepareRegistration(
            beneficiaryAccount: '8760673566',
            beneficiaryAccountName: 'Jane Roe',
            beneficiaryVaName: 'Jane Roe',
            beneficiaryBankCode: '014',
            beneficiaryBankBranch: 'KCP Kota',
            beneficiaryRegionCode: '0102',
            beneficiaryCountryCode: 'ID',
            beneficiaryPurposeCode: '1',
        ))->next;
        if ($next->operation === 'faspay_sendme.registration_confirm') { // it was not registered before
            $next = self::send($this->sendme->prepareNext($next))->next;
        }
        self::assertSame([Todo::Continue, 'faspay_sendme.transfer'], [$next->do, $next->operation]);

        return $this->sendme->prepareNext($next, trxNo: $trxNo, amount: 50_000, trxDesc: 'Gaji café', callbackUrl: 'http://127.0.0.1:9/cb');
    }

    /** A top-up that is ready to be sent. */
    private function topUp(string $trxNo): Step
    {
        return $this->sendme->prepareTopUp(
            beneficiaryBankCode: 'gpy',
            beneficiaryAccount: '081234567890',
            beneficiaryName: 'Jane Roe',
            beneficiaryRegionCode: '0102',
            beneficiaryCountryCode: 'ID',
            trxNo: $trxNo,
            amount: 50_000,
            callbackUrl: 'http://127.0.0.1:9/cb',
        );
    }

    /** Asks for the status until it is an end. */
    private function settled(Outcome $outcome, ?callable $way = null): Outcome
    {
        for ($end = microtime(true) + 10; in_array($outcome->next->do, [Todo::CheckStatus, Todo::Wait], true) && microtime(true) < $end; usleep(50_000)) {
            $outcome = Sending::through($way ?? sendOnce(...), $this->sendme->prepareNext($outcome->next));
        }

        return $outcome;
    }

    /** Fails unless this request asks for a token: a GET without a body. */
    private static function assertToken(Step $step): void
    {
        self::assertInstanceOf(RequestStep::class, $step);
        self::assertSame(['GET', null], [$step->request->method, $step->request->body]);
        self::assertTrue(json_decode($step->context, true, 512, JSON_THROW_ON_ERROR)['token_step'] ?? false);
    }

    /** @dataProvider ways */
    public function testATransferAfterItsRegistration(callable $way): void
    {
        $number = self::number();
        $step = $this->transfer($number);
        self::assertToken($step);
        $outcome = Sending::through($way, $step);
        self::assertBelieved($outcome, Call::Accepted, State::Pending, Todo::Wait);
        self::assertBelieved($this->settled($outcome, $way), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertSame([1], self::$sandbox->made($number));
        $balance = Sending::through($way, $this->sendme->prepareBalance());
        self::assertBelieved($balance, Call::Accepted, null, Todo::Done);
    }

    public static function ways(): array
    {
        return ['sendOnce' => [sendOnce(...)], 'curl' => [Sending::byCurl(...)], 'streams' => [Sending::byStreams(...)]];
    }

    public function testATokenAndTheCallThatNeedsItAreTwoRequests(): void
    {
        $token = $this->topUp(self::number());
        self::assertToken($token);
        $call = sendOnce($token);
        self::assertInstanceOf(RequestStep::class, $call);
        self::assertSame(['POST', 1, $token->sendBefore], [$call->request->method, $call->attempt, $call->sendBefore]);
        self::assertNotSame($token->context, $call->context);
        // A program that ends here finds in its database which of the two may have been sent.
        self::assertBelieved($this->sendme->parse($token->context, Failure::NoAnswer)->outcome, Call::NoAnswer, State::Unknown, Todo::Resend);
        self::assertBelieved($this->sendme->parse($call->context, Failure::NoAnswer)->outcome, Call::NoAnswer, State::Unknown, Todo::CheckStatus);
        self::assertBelieved(self::send($call), Call::Accepted, State::Pending, Todo::Wait);
        self::assertSame('POST', $this->topUp(self::number())->request->method, 'the token is remembered');
    }

    public function testALostAnswerIsPaidOnce(): void
    {
        $number = self::number();
        $step = $this->transfer($number);
        self::$sandbox->setFault('faspay_sendme.transfer', 'lose-answer-after-booking');
        $lost = self::send($step);
        self::assertBelieved($lost, Call::NoAnswer, State::Unknown, Todo::CheckStatus);
        self::assertBelieved($this->settled($lost), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertSame([1], self::$sandbox->made($number));
    }

    public function testALostTokenIsAskedForAgain(): void
    {
        $number = self::number();
        $step = $this->topUp($number);
        self::$sandbox->setFault('faspay_sendme.token', 'lose-answer-after-booking');
        $lost = self::send($step);
        self::assertBelieved($lost, Call::NoAnswer, State::Unknown, Todo::Resend);
        $outcome = self::send($this->sendme->prepareNext($lost->next));
        self::assertBelieved($this->settled($outcome), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertSame([1], self::$sandbox->made($number));
    }

    public function testATokenThatIsRefusedIsFetchedAgainOnce(): void
    {
        $number = self::number();
        self::$sandbox->setFault('faspay_sendme.top_up', 'token-refused');
        $again = sendOnce(sendOnce($this->topUp($number)));
        self::assertToken($again);
        $outcome = self::send($again);
        self::assertBelieved($outcome, Call::Accepted, State::Pending, Todo::Wait);
        self::assertBelieved($this->settled($outcome), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertSame([1], self::$sandbox->made($number));
    }
}
