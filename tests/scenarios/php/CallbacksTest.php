<?php

declare(strict_types=1);

namespace Salur\Tests\Scenarios;

use Salur\Call;
use Salur\Demo\Merchant;
use Salur\Demo\Receiver;
use Salur\Duitku\CashOutBankCode;
use Salur\Duitku\ClearingType;
use Salur\Exception\ContextException;
use Salur\Exception\ForgedNotificationException;
use Salur\Exception\MalformedNotificationException;
use Salur\State;
use Salur\Todo;

/** Payments that end with a message of the gateway, received by a web server that serves PHP. */
final class CallbacksTest extends ScenarioTestCase
{
    public function testH2HEndsWithItsCallbackAndAStatusCall(): void
    {
        $this->withReceiver(function (Receiver $receiver): void {
            $step = $this->duitku->prepareClearingInquiry(
                bankCode: '009',
                bankAccount: '8760673466',
                amount: 2_500_000,
                type: ClearingType::H2H,
                purpose: 'x',
            );
            $inquiry = self::send($step);
            $step = $this->duitku->prepareNext($inquiry->next);
            self::assertBelieved(self::send($step), Call::Accepted, State::Pending, Todo::Wait);
            $message = $receiver->next();
            $notification = $this->duitku->receive($message->method, $message->path, $message->headers, $message->body);
            self::assertSame('duitku.clearing_callback', $notification->operation);
            self::assertSame(State::Succeeded, $notification->reported);
            self::assertSame($inquiry->next->input['disburse_id'], $notification->fields->disburseId);
            $heard = $this->duitku->parse($step->context, $notification)->outcome;
            self::assertBelieved($heard, Call::Accepted, State::Unknown, Todo::CheckStatus);
            self::assertBelieved(self::send($this->duitku->prepareNext($heard->next)), Call::Accepted, State::Succeeded, Todo::Done);
            self::assertMade(1, $inquiry);
        });
    }

    /** @dataProvider cashOuts */
    public function testACashOutEndsWithAPerson(string $phone, State $reported, int $made): void
    {
        $this->withReceiver(function (Receiver $receiver) use ($phone, $reported, $made): void {
            $reference = "WD/{$phone}";
            $step = $this->duitku->prepareCashOut(
                bankCode: CashOutBankCode::PosIndonesia,
                amount: 75_000,
                custRefNumber: $reference,
                accountName: 'Test Account',
                accountIdentity: '1234567889',
                phoneNumber: $phone,
                callbackUrl: "{$receiver->url}/cash-out",
            );
            $outcome = self::send($step);
            self::assertBelieved($outcome, Call::Accepted, State::Pending, Todo::Wait);
            self::assertMatchesRegularExpression('/\A\d+\z/', $outcome->answer->pin);
            $message = $receiver->next();
            $notification = $this->duitku->receive($message->method, $message->path, $message->headers, $message->body);
            self::assertSame([$reference, $reported], [$notification->references['cust_ref_number'], $notification->reported]);
            $heard = $this->duitku->parse($step->context, $notification)->outcome;
            self::assertBelieved($heard, Call::Accepted, State::Unknown, Todo::AskHuman);
            self::assertSame([$made], self::$sandbox->made($reference));
            $this->expectException(ContextException::class);
            $this->duitku->prepareAgain($step->context);
        });
    }

    public static function cashOuts(): array
    {
        return [['082211789110', State::Succeeded, 1], ['082211789250', State::Failed, 0]];
    }

    public function testACallbackWithAnotherReferenceIsForged(): void
    {
        $this->withReceiver(function (Receiver $receiver): void {
            $url = "{$receiver->url}/cash-out";
            $step = $this->duitku->prepareCashOut('2010', 50_000, 'WD/77', 'Test Account', '1234567889', '082211789110', callbackUrl: $url);
            self::send($step);
            $body = $receiver->next()->body;
            self::assertSame(200, $receiver->post('/cash-out', $body));
            $altered = str_replace('WD/77', 'WD/78', str_replace('WD\/77', 'WD\/78', $body));
            self::assertNotSame($body, $altered);
            self::assertSame(400, $receiver->post('/cash-out', $altered));
            $this->expectException(ForgedNotificationException::class);
            $this->duitku->receive('POST', '/cash-out', [], $altered);
        });
    }

    public function testForgedAndUnreadableCallbacksAreRefusedOverHttp(): void
    {
        $this->withReceiver(function (Receiver $receiver): void {
            $forged = (string) json_encode([
                'disburseId' => '1',
                'userId' => Merchant::USER_ID,
                'email' => Merchant::EMAIL,
                'bankCode' => '009',
                'bankAccount' => '8760673466',
                'amountTransfer' => 2_500_000,
                'accountName' => 'Test Account',
                'custRefNumber' => '1',
                'statusCode' => '00',
                'statusDesc' => 'Success',
                'errorMessage' => '',
                'signature' => str_repeat('0', 64),
            ]);
            self::assertSame(400, $receiver->post('/clearing', $forged));
            self::assertSame(400, $receiver->post('/clearing', 'not JSON'));
            self::assertTrue($receiver->isEmpty());
            $this->expectException(MalformedNotificationException::class);
            $this->duitku->receive('POST', '/clearing', [], 'not JSON');
        });
    }

    public function testAStatusThatWasAlteredOnTheWayIsNotBelieved(): void
    {
        $this->withReceiver(function (Receiver $receiver): void {
            self::$sandbox->setFault('duitku.clearing_transfer', 'callback-altered-status');
            $step = $this->duitku->prepareClearingInquiry('009', '8760673466', 2_500_000, 'H2H', purpose: 'x');
            $step = $this->duitku->prepareNext(self::send($step)->next);
            self::assertBelieved(self::send($step), Call::Accepted, State::Pending, Todo::Wait);
            $reported = [];
            foreach ([$receiver->next(), $receiver->next()] as $message) { // the altered one, then the real one
                $notification = $this->duitku->receive($message->method, $message->path, $message->headers, $message->body);
                $reported[] = $notification->reported;
                $heard = $this->duitku->parse($step->context, $notification)->outcome;
                self::assertBelieved($heard, Call::Accepted, State::Unknown, Todo::CheckStatus);
            }
            self::assertSame([State::Failed, State::Succeeded], $reported);
        });
    }
}
