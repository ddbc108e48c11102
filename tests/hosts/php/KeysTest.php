<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Call;
use Salur\Cashin\TopUpAnswer;
use Salur\Client;
use Salur\Doctor\Loopback;
use Salur\Exception\ContextException;
use Salur\Exception\ForgedNotificationException;
use Salur\Exception\InvalidConfigException;
use Salur\Exception\InvalidInputException;
use Salur\Exception\MalformedNotificationException;
use Salur\Exception\NotificationException;
use Salur\Exception\StepException;
use Salur\FaspaySnap\PaymentNotification;
use Salur\SignStep;
use Salur\Snap;
use Salur\State;
use Salur\Todo;

use function Salur\sendOnce;

/** Keys: here, or elsewhere; what signs, what waits for a signature, and what such a step says of itself. */
final class KeysTest extends HostTestCase
{
    private const NOTICE = '{"originalPartnerReferenceNo":"TRF-1","latestTransactionStatus":"00","amount":{"value":"50000.00","currency":"IDR"}}';
    private const DOCUMENT = ['gateway' => 'cashin', 'environment' => 'sandbox', 'partner_id' => 'CID1234567890', 'channel_id' => '95521'];

    /** A top-up that waits for its signature. */
    private static function waiting(mixed ...$options): SignStep
    {
        $step = Keys::cashin(...$options)->prepareTopUp(...Keys::TOP_UP, moment: self::moment());
        self::assertInstanceOf(SignStep::class, $step);

        return $step;
    }

    public function testAStepThatWaitsForASignature(): void
    {
        $step = self::waiting();
        self::assertSame('RSASSA-PKCS1-v1_5-SHA256', $step->algorithm);
        self::assertStringStartsWith('POST:/api/v1.0/emoney/topup:', $step->stringToSign);
        self::assertSame(['cashin.top_up', 1, self::moment()->now + 60_000], [$step->operation, $step->attempt, $step->sendBefore]);
        self::assertTrue(json_decode($step->context, true)['unsigned']);
        self::assertSame([true, false], [$step->isLate(), $step->isLate(self::moment()->now)]);
    }

    public function testSignedElsewhereIsSignedHere(): void
    {
        $step = self::waiting();
        $there = $step->attachSignature(Keys::signature($step->stringToSign));
        $here = Keys::cashin(privateKey: Keys::privatePem())->prepareTopUp(...Keys::TOP_UP, moment: self::moment());
        self::assertSame(self::request($here)->toDocument(), $there->toDocument());
        self::assertTrue(Keys::holds($step->stringToSign, $there->request->headersByName()['X-SIGNATURE']));
        self::assertArrayNotHasKey('unsigned', json_decode($there->context, true));
        self::assertInstanceOf(TopUpAnswer::class, self::outcome($there->parse(200, [], '{"responseCode":"2003800"}', self::moment()))->answer);
    }

    public function testSignaturesInEveryForm(): void
    {
        $step = self::waiting();
        $made = Keys::signature($step->stringToSign);
        $forms = [$made, base64_encode($made), chunk_split(base64_encode($made)), "\n" . base64_encode($made) . "\n"];
        foreach ($forms as $form) {
            self::assertSame(base64_encode($made), $step->attachSignature($form)->request->headersByName()['X-SIGNATURE']);
        }
    }

    public function testWhatIsNoSignature(): void
    {
        $step = self::waiting();
        foreach (['', '***', str_repeat("\xff", 255), str_repeat("\xff", 1025), base64_encode(str_repeat("\xff", 1025))] as $wrong) {
            $error = self::thrown(InvalidInputException::class, static fn () => $step->attachSignature($wrong));
            self::assertSame(['signature format'], self::places($error), bin2hex(substr($wrong, 0, 8)));
        }
    }

    public function testALoopThatKnowsNoSignaturesFailsLoudly(): void
    {
        $step = self::waiting();
        foreach (['outcome', 'request'] as $name) {
            $error = self::thrown(StepException::class, static fn () => $step->{$name});
            self::assertStringContainsString("cashin.top_up: this step waits for a signature and has no `{$name}`", $error->getMessage());
        }
        self::assertStringContainsString('attachSignature', self::thrown(StepException::class, static fn () => $step->outcome?->call)->getMessage());
    }

    public function testNothingUnsignedIsSent(): void
    {
        $server = new Loopback();
        $step = self::request(Keys::cashin(privateKey: Keys::privatePem(), baseUrl: "{$server->url}/ok")->prepareTopUp(...Keys::TOP_UP));
        $waiting = Keys::cashin(baseUrl: "{$server->url}/ok")->prepareTopUp(...Keys::TOP_UP);
        self::assertInstanceOf(SignStep::class, $waiting);
        self::thrown(\TypeError::class, static fn () => sendOnce($waiting));
        self::assertSame([], $server->seen('ok'));
        $signed = $waiting->attachSignature(Keys::signature($waiting->stringToSign));
        foreach ([$step, $signed] as $index => $one) {
            self::assertSame(Call::Unreadable, self::outcome(sendOnce($one))->call);
            self::assertCount($index + 1, $server->seen('ok'));
        }
    }

    public function testWhereNoSignatureCouldBeMade(): void
    {
        $outcome = self::outcome(self::waiting()->notSent(self::moment()));
        self::assertSame([Call::NotSent, Todo::Resend], [$outcome->call, $outcome->next->do]);
        $again = Keys::cashin()->prepareNext($outcome->next, self::moment());
        self::assertInstanceOf(SignStep::class, $again);
        self::assertSame(2, $again->attempt);
    }

    public function testDocumentsAreRebuiltWhole(): void
    {
        $step = self::waiting();
        $client = Client::open(self::DOCUMENT);
        $document = $client->prepare('cashin.top_up', array_combine(array_values(\Salur\Cashin::OPERATIONS['top_up'][0]), Keys::TOP_UP), self::moment());
        self::assertEquals($document, $step->toDocument());
        self::assertSame($step->toDocument(), SignStep::fromDocument($document, Keys::cashin())->toDocument());
        $made = Keys::signature($document['to_sign']['string_to_sign']);
        foreach ([$made, base64_encode($made)] as $signature) {
            self::assertEquals($step->attachSignature($made)->toDocument(), $client->attachSignature($document['context'], $signature));
        }
        self::assertArrayNotHasKey('send_before', Keys::cashin()->prepareTopUpStatus('x')->toDocument());
    }

    public function testAnotherProcessMayAttachIt(): void
    {
        $step = self::waiting();
        $made = Keys::signature($step->stringToSign);
        $request = Keys::cashin()->attachSignature($step->context, $made);
        self::assertSame($step->attachSignature($made)->toDocument(), $request->toDocument());
        $wrong = [
            [Keys::cashin(), $request->context],
            [Keys::faspay(), $step->context],
            [Keys::cashin(), 'no context'],
            [self::duitku(), self::transfer()->context],
        ];
        foreach ($wrong as [$client, $context]) {
            self::thrown(ContextException::class, static fn () => $client->attachSignature($context, $made));
        }
    }

    public function testEveryStepOfAPaymentWaits(): void
    {
        $client = Keys::cashin();
        $steps = [$client->prepareAccountInquiry(...Keys::TOP_UP), $client->prepareTopUpStatus('x'), ...$client->prepareMany('cashin.top_up', [Keys::TOP_UP, Keys::TOP_UP])];
        self::assertCount(4, $steps);
        self::assertContainsOnlyInstancesOf(SignStep::class, $steps);
    }

    public function testNothingSecretOrPersonalIsShown(): void
    {
        $step = self::waiting();
        $pem = Keys::privatePem();
        foreach ([$step, Keys::cashin(privateKey: $pem), Client::open(self::DOCUMENT + ['private_key' => $pem])] as $value) {
            $text = print_r($value, true);
            foreach ([$step->stringToSign, 'PRIVATE', substr($pem, 40, 40), Keys::TOP_UP['customerNumber']] as $hidden) {
                self::assertStringNotContainsString($hidden, $text);
            }
        }
        self::assertStringContainsString($step->algorithm, print_r($step, true));
        foreach ([static fn () => clone $step, static fn () => serialize($step)] as $copy) {
            self::thrown(\LogicException::class, $copy);
        }
    }

    public function testWrongKeysAreRefusedWithTheCure(): void
    {
        $wrong = [
            '/etc/keys/private.pem' => 'not the name of its file',
            Keys::publicPem() => 'this is a public key',
            substr(Keys::privatePem(), 0, -40) => 'the text was cut',
        ];
        foreach ($wrong as $key => $hint) {
            $error = self::thrown(InvalidConfigException::class, static fn () => Keys::cashin(privateKey: $key));
            self::assertSame('private_key', $error->violations[0]->path);
            self::assertStringContainsString($hint, $error->getMessage());
            self::assertStringNotContainsString($key, "{$error}");
        }
    }

    /** @return array<string, string> the headers of a notification that this key signs */
    private static function headers(string $key): array
    {
        $timestamp = '2021-11-19T13:49:46+07:00';
        $signed = Snap::sign(scheme: 'asymmetric', timestamp: $timestamp, method: 'POST', path: '/cb?a=1', body: self::NOTICE);

        return ['X-TIMESTAMP' => $timestamp, 'X-SIGNATURE' => base64_encode(Keys::signature($signed->stringToSign, $key)), 'Content-Type' => 'application/json'];
    }

    public function testNotificationsAreProvenWithTheGatewaysPublicKey(): void
    {
        $client = Keys::faspay(faspayPublicKey: Keys::publicPem('gateway'));
        $receive = static fn (string $key, string $body, string $path) => $client->receive('POST', $path, self::headers($key), $body, self::moment());
        $notification = $receive('gateway', self::NOTICE, '/cb?a=1');
        self::assertInstanceOf(PaymentNotification::class, $notification->fields);
        self::assertSame(['TRF-1', State::Succeeded, true, []], [$notification->references['original_partner_reference_no'], $notification->reported, $notification->fresh, $notification->uncovered]);
        foreach ([['merchant', '/cb?a=1'], ['gateway', '/cb'], ['gateway', '/cb?a=2']] as [$key, $path]) {
            self::thrown(ForgedNotificationException::class, static fn () => $receive($key, self::NOTICE, $path));
        }
        for ($position = 0; $position < strlen(self::NOTICE); $position += 7) {
            $flipped = self::NOTICE;
            $flipped[$position] = $flipped[$position] ^ "\x01";
            self::thrown(NotificationException::class, static fn () => $receive('gateway', $flipped, '/cb?a=1'));
        }
    }

    public function testWithoutThePublicKeyNothingIsProven(): void
    {
        $error = self::thrown(InvalidConfigException::class, static fn () => Keys::faspay()->receive('POST', '/cb?a=1', self::headers('gateway'), self::NOTICE));
        self::assertStringContainsString('faspay_public_key', $error->getMessage());
    }

    public function testAGatewayThatSendsNothing(): void
    {
        $error = self::thrown(MalformedNotificationException::class, static fn () => Keys::cashin()->receive('POST', '/', [], '{}'));
        self::assertStringContainsString('documents none', $error->getMessage());
    }
}
