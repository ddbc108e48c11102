<?php

declare(strict_types=1);

namespace Salur\Tests;

use GuzzleHttp\Psr7\ServerRequest;
use Salur\Duitku\CashOutCallback;
use Salur\Exception\ForgedNotificationException;
use Salur\Exception\NotificationException;
use Salur\RequestStep;
use Salur\State;

/** Notifications: proven, read, replied to, and parsed with the payment that they are about. */
final class NotificationsTest extends HostTestCase
{
    /** A signed cash-out callback. */
    private static function body(): string
    {
        $fields = [
            'disburseId' => '23042',
            'email' => self::EMAIL,
            'bankCode' => '2010',
            'amountTransfer' => 50000,
            'accountName' => self::OWNER,
            'custRefNumber' => '000000001278',
            'phoneNumber' => '082211789110',
            'statusCode' => '00',
            'statusDesc' => 'Success',
            'errorMessage' => '',
            'signature' => hash('sha256', self::EMAIL . '23042000000001278' . self::SECRET),
        ];

        return (string) json_encode($fields);
    }

    /** The payment that the callback is about. */
    private static function cashOut(): RequestStep
    {
        return self::request(self::duitku()->prepareCashOut(
            amount: 50_000,
            custRefNumber: '000000001278',
            bankCode: '2010',
            accountName: self::OWNER,
            accountIdentity: '3171000000000001',
            phoneNumber: '082211789110',
            moment: self::moment(),
        ));
    }

    public function testANotification(): void
    {
        $headers = ['Content-Type' => 'application/json'];
        $notification = self::duitku()->receive('POST', '/callback?token=rahasia', $headers, self::body(), self::moment());
        self::assertSame(['duitku.cash_out_callback', '23042'], [$notification->operation, $notification->references['disburse_id']]);
        self::assertInstanceOf(CashOutCallback::class, $notification->fields);
        self::assertSame(self::OWNER, $notification->fields->accountName);
        self::assertNull($notification->fresh);
        self::assertContains('status_code', $notification->uncovered);
        self::assertSame(['SUCCESS', 'text/plain'], [$notification->reply->body, $notification->reply->headers['Content-Type']]);
        $text = print_r($notification, true);
        foreach ([self::OWNER, '23042', 'rahasia', '082211789110'] as $hidden) {
            self::assertStringNotContainsString($hidden, $text);
        }
        self::assertStringContainsString('<' . strlen(self::body()) . ' bytes>', $text);
    }

    public function testItIsParsedWithItsPayment(): void
    {
        $notification = self::duitku()->receive('POST', '/', [], self::body(), self::moment());
        $context = self::cashOut()->context;
        $outcome = self::outcome(self::duitku()->parse($context, $notification, self::moment()));
        self::assertSame([true, State::Succeeded], [$outcome->payment?->matched, $outcome->payment?->reported]);
        self::assertInstanceOf(CashOutCallback::class, $outcome->answer);
        $client = self::documents();
        $received = $client->receive(['method' => 'POST', 'path' => '/', 'headers' => [], 'body' => self::body()], self::moment());
        self::assertEquals($received, $notification->toDocument());
        $parsed = $client->parse($context, ['notification' => $received], self::moment());
        self::assertEquals($parsed['outcome'], $outcome->toDocument());
        self::assertEquals($parsed, $client->parse($context, $notification, self::moment()));
    }

    public function testAForgedOneIsRefused(): void
    {
        $forged = str_replace('1278', '1279', self::body());
        self::thrown(ForgedNotificationException::class, static fn () => self::duitku()->receive('POST', '/', [], $forged));
        self::thrown(NotificationException::class, static fn () => self::duitku()->receive('POST', '/', [], "\xff" . self::body()));
        self::thrown(NotificationException::class, static fn () => self::duitku()->receive('POST', '/', [], ''));
    }

    public function testAPsr7Request(): void
    {
        $request = new ServerRequest('POST', 'http://127.0.0.1/callback?a=b', ['Content-Type' => 'application/json'], self::body());
        $notification = self::duitku()->receiveRequest($request);
        self::assertSame(['/callback?a=b', self::body()], [$notification->message->path, $notification->message->body]);
        self::assertContains(['Content-Type', 'application/json'], $notification->toDocument()['message']['headers']);
    }

    /** The example, as PHP's own web server runs it. */
    public function testTheExampleReceivesAndReplies(): void
    {
        $folder = self::emptyFolder('callbacks');
        $environment = ['SALUR_AUTOLOAD' => realpath(self::PROJECT) . '/vendor/autoload.php', 'SALUR_CALLBACKS' => "{$folder}/callbacks.jsonl"];
        $example = (string) file_get_contents(self::PACKAGE . '/examples/receive_callback.php');
        file_put_contents("{$folder}/page.php", str_replace('test@chakratechnology.com', self::EMAIL, $example));
        $server = new WebServer("{$folder}/page.php", $environment + getenv());
        [$status, $reply] = $server->post('/callback', self::body());
        self::assertSame([200, 'SUCCESS'], [$status, $reply]);
        self::assertSame(400, $server->post('/callback', str_replace('1278', '1279', self::body()))[0]);
        self::assertSame(400, $server->post('/callback', '')[0]);
        $server->stop();
        $rows = file("{$folder}/callbacks.jsonl");
        self::assertIsArray($rows);
        self::assertCount(1, $rows);
        $row = json_decode($rows[0], true);
        self::assertSame(['23042', self::body(), '/callback'], [$row['references']['disburse_id'], $row['message']['body'], $row['message']['path']]);
    }
}
