<?php

declare(strict_types=1);

namespace Salur\Tests\Scenarios;

use Salur\Call;
use Salur\Demo\Merchant;
use Salur\Exception\InputException;
use Salur\Exception\InvalidInputException;
use Salur\Moment;
use Salur\State;
use Salur\Todo;

use function Salur\sendOnce;

/** What goes wrong: before sending, at the gateway, on the way there, on the way back. */
final class TroubleTest extends ScenarioTestCase
{
    public function testABadRequestIsRefusedBeforeSending(): void
    {
        $before = count(self::$sandbox->calls());
        try {
            $this->duitku->prepareInquiry(bankCode: '000', bankAccount: '8760-673566', amount: 500);
            self::fail('the bad request was prepared');
        } catch (InvalidInputException $error) {
            $found = array_map(static fn (object $violation): string => "{$violation->path}: {$violation->toDocument()['rule']}", $error->violations);
            self::assertEqualsCanonicalizing(['bank_account: characters', 'bank_code: bank_unknown', 'amount: minimum'], $found);
        }
        self::assertCount($before, self::$sandbox->calls());
    }

    /** @dataProvider amounts */
    public function testAnAmountIsAWholeNumber(bool|float|string $amount): void
    {
        $this->expectException(InputException::class);
        $this->expectExceptionMessage('amount');
        $this->duitku->prepareInquiry(bankCode: '014', bankAccount: '8760673566', amount: $amount);
    }

    public static function amounts(): array
    {
        return [[50_000.0], [50_000.5], ['50000'], [1e20], [true]];
    }

    public function testAWrongSecretIsRefusedByTheGateway(): void
    {
        $outcome = self::send(Merchant::client(self::$sandbox->url, 'not-the-secret-key')->prepareBalance());
        self::assertSame('-191', $outcome->code);
        self::assertBelieved($outcome, Call::Refused, null, Todo::Fix);
    }

    public function testATimeOutAtTheBankIsUnknownAndItsStatusTellsThatItWasPaid(): void
    {
        $inquiry = $this->inquiry('8760673561');
        $outcome = self::send($this->duitku->prepareNext($inquiry->next));
        self::assertBelieved($outcome, Call::Refused, State::Unknown, Todo::CheckStatus);
        self::assertBelieved(self::send($this->duitku->prepareNext($outcome->next)), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertMade(1, $inquiry);
    }

    /** @dataProvider lostAnswers */
    public function testALostAnswerIsUnknownAndItsStatusTellsThatItWasPaid(callable $way, string $fault, Call $call): void
    {
        $inquiry = $this->inquiry('8760673566');
        self::$sandbox->setFault('duitku.transfer', $fault);
        $outcome = Sending::through($way, $this->duitku->prepareNext($inquiry->next));
        self::assertBelieved($outcome, $call, State::Unknown, Todo::CheckStatus);
        self::assertBelieved(self::send($this->duitku->prepareNext($outcome->next)), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertMade(1, $inquiry);
    }

    public static function lostAnswers(): array
    {
        return [
            'closed' => [sendOnce(...), 'lose-answer-after-booking', Call::NoAnswer],
            'reset' => [sendOnce(...), 'reset', Call::NoAnswer],
            'cut' => [sendOnce(...), 'cut', Call::NoAnswer],
            'no JSON' => [sendOnce(...), 'http-502', Call::Unreadable],
            'closed, by a curl handle' => [Sending::byCurl(...), 'lose-answer-after-booking', Call::NoAnswer],
            'reset, by a curl handle' => [Sending::byCurl(...), 'reset', Call::NoAnswer],
            'cut, by a curl handle' => [Sending::byCurl(...), 'cut', Call::NoAnswer],
        ];
    }

    public function testATransferThatNeverArrivedIsNotFoundAndNotPaidAgain(): void
    {
        $inquiry = $this->inquiry('8760673566');
        self::$sandbox->setFault('duitku.transfer', 'lose-answer-before-booking');
        $outcome = self::send($this->duitku->prepareNext($inquiry->next));
        self::assertBelieved($outcome, Call::NoAnswer, State::Unknown, Todo::CheckStatus);
        $status = self::send($this->duitku->prepareNext($outcome->next));
        self::assertSame('NF', $status->code);
        self::assertSame([State::Unknown, Todo::CheckStatus], [$status->payment->state, $status->next->do]);
        self::assertMade(0, $inquiry);
    }

    public function testASecondAttemptIsRefusedAndBelievedOfNothing(): void
    {
        $inquiry = $this->inquiry('8760673566');
        $first = $this->duitku->prepareNext($inquiry->next);
        self::assertBelieved(self::send($first), Call::Accepted, State::Succeeded, Todo::Done);
        $again = self::send($this->duitku->prepareAgain($first->context));
        self::assertSame(['-142', 2], [$again->code, $again->payment->attempt]);
        self::assertBelieved($again, Call::Refused, State::Unknown, Todo::CheckStatus);
        self::assertBelieved(self::send($this->duitku->prepareNext($again->next)), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertMade(1, $inquiry);
    }

    public function testAStaleCopyIsRefusedAndBelievedOfNothing(): void
    {
        $now = Moment::fresh();
        $stale = $this->duitku->prepareNext($this->inquiry('8760673566')->next, new Moment($now->now - 6 * 60_000, $now->entropy));
        $outcome = Sending::through(Sending::byCurl(...), $stale); // sendOnce would not send it
        self::assertSame('-960', $outcome->code);
        self::assertBelieved($outcome, Call::Refused, State::Unknown, Todo::CheckStatus);
    }

    public function testALateRequestIsNotSent(): void
    {
        $inquiry = $this->inquiry('8760673566');
        $before = count(self::$sandbox->calls());
        $now = Moment::fresh();
        $late = $this->duitku->prepareNext($inquiry->next, new Moment($now->now - 2 * 60_000, $now->entropy));
        self::assertBelieved(self::send($late), Call::NotSent, State::Unknown, Todo::Resend);
        self::assertCount($before, self::$sandbox->calls());
    }

    /** @dataProvider waysThatProve */
    public function testAGatewayThatIsNotThereWasSentNothingAndTheSamePaymentIsSentAgain(callable $way): void
    {
        $inquiry = $this->inquiry('8760673566');
        $nowhere = Merchant::client('http://127.0.0.1:9');
        $outcome = Sending::through($way, $nowhere->prepareNext($inquiry->next));
        self::assertBelieved($outcome, Call::NotSent, State::Unknown, Todo::Resend);
        // The contexts are the merchant's, wherever the gateway is: now it is there.
        $again = $this->duitku->prepareNext($outcome->next);
        self::assertSame(2, $again->attempt);
        self::assertBelieved(self::send($again), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertMade(1, $inquiry);
    }

    public static function waysThatProve(): array
    {
        return ['sendOnce' => [sendOnce(...)], 'curl' => [Sending::byCurl(...)]];
    }
}
