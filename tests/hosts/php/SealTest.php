<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Exception\BrokenSealException;
use Salur\Exception\ConfigException;
use Salur\Exception\InvalidInputException;
use Salur\Salur;

/** Credentials at rest: what opens them, and what does not. */
final class SealTest extends HostTestCase
{
    private const CREDENTIALS = ['partner_id' => '99999', 'private_key' => "-----BEGIN PRIVATE KEY-----\nrahasia", 'note' => 'José 漢 🙏', 'send_within' => 60_000];

    private static function key(): string
    {
        return implode('', array_map(chr(...), range(0, 31)));
    }

    public function testThereAndBack(): void
    {
        $sealed = Salur::seal('faspay_snap', self::CREDENTIALS, self::key());
        self::assertMatchesRegularExpression('/\Asalur-seal-1\.[A-Za-z0-9_-]+\z/', $sealed);
        foreach ([self::key(), bin2hex(self::key()), strtoupper(bin2hex(self::key()))] as $key) {
            self::assertSame(self::CREDENTIALS, Salur::unseal('faspay_snap', $sealed, $key));
        }
        self::assertSame(self::CREDENTIALS, Salur::unseal('faspay_snap', "\n{$sealed}\n", self::key()));
        self::assertSame([], Salur::unseal('duitku', Salur::seal('duitku', [], self::key()), self::key()));
    }

    public function testEverySealIsAnother(): void
    {
        $seals = array_map(static fn (): string => Salur::seal('duitku', self::CREDENTIALS, self::key()), range(1, 50));
        self::assertCount(50, array_unique($seals));
        $fixed = array_map(static fn (string $key): string => Salur::seal('duitku', self::CREDENTIALS, $key, moment: self::moment()), [self::key(), bin2hex(self::key())]);
        self::assertSame($fixed[0], $fixed[1]);
    }

    public function testOnlyTheSameGatewayPurposeAndKeyOpenIt(): void
    {
        $sealed = Salur::seal('duitku', self::CREDENTIALS, self::key(), 'merchant-7');
        self::assertSame(self::CREDENTIALS, Salur::unseal('duitku', $sealed, self::key(), 'merchant-7'));
        $changed = substr_replace($sealed, $sealed[40] === 'A' ? 'B' : 'A', 40, 1);
        $wrong = [
            ['cashin', $sealed, self::key(), 'merchant-7'],
            ['duitku', $sealed, self::key()],
            ['duitku', $sealed, random_bytes(32), 'merchant-7'],
            ['duitku', $changed, self::key(), 'merchant-7'],
            ['duitku', substr($sealed, 0, -4), self::key(), 'merchant-7'],
            ['duitku', 'rahasia', self::key(), 'merchant-7'],
        ];
        foreach ($wrong as $arguments) {
            $error = self::thrown(BrokenSealException::class, static fn () => Salur::unseal(...$arguments));
            self::assertInstanceOf(ConfigException::class, $error);
            self::assertStringNotContainsString('rahasia', "{$error}");
        }
    }

    public function testWrongArguments(): void
    {
        $wrong = [
            'gateway one_of' => static fn () => Salur::seal('paypal', self::CREDENTIALS, self::key()),
            'purpose min_length' => static fn () => Salur::seal('duitku', self::CREDENTIALS, self::key(), ''),
            'purpose characters' => static fn () => Salur::unseal('duitku', 'x', self::key(), 'a b'),
            'key json' => static fn () => Salur::seal('duitku', self::CREDENTIALS, str_repeat("\xff", 31)),
            'credentials.private_key json' => static fn () => Salur::seal('duitku', ['private_key' => "rahasia\xff"], self::key()),
            'credentials.amount type' => static fn () => Salur::seal('duitku', ['amount' => NAN], self::key()),
        ];
        foreach ($wrong as $place => $call) {
            $error = self::thrown(InvalidInputException::class, $call);
            self::assertSame([$place], self::places($error));
            self::assertStringNotContainsString('rahasia', "{$error}");
        }
    }

    /** 32 hex digits are 16 bytes: no key, though 32 bytes long. */
    public function testAKeyOfHalfTheLengthIsRefused(): void
    {
        foreach ([bin2hex(random_bytes(16)), 'rahasia', str_repeat('z', 64), ''] as $key) {
            $error = self::thrown(InvalidInputException::class, static fn () => Salur::seal('duitku', self::CREDENTIALS, $key));
            self::assertSame(['key type'], self::places($error));
            self::assertStringNotContainsString($key === '' ? 'rahasia' : $key, "{$error}");
        }
    }

    public function testSealedCredentialsOpenAClient(): void
    {
        $sealed = Salur::seal('cashin', ['partner_id' => 'CID1234567890', 'channel_id' => '95521', 'private_key' => Keys::privatePem()], self::key());
        $client = \Salur\Client::open(['gateway' => 'cashin', 'environment' => 'sandbox'] + Salur::unseal('cashin', $sealed, self::key()));
        self::assertSame('request', $client->prepare('cashin.top_up_status', ['original_partner_reference_no' => 'x'])['step']);
    }
}
