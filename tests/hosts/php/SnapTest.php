<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Exception\InvalidInputException;
use Salur\Moment;
use Salur\Snap;
use Salur\Snap\Scheme;
use Salur\Snap\Signed;
use Salur\Snap\Verified;

/** The national standard by itself, against PHP's own hash and OpenSSL. */
final class SnapTest extends HostTestCase
{
    private const AT = '2024-03-01T14:56:11+07:00';
    private const BODY = "{\r\n  \"name\": \"José \\\" a b\",\t\"n\": 1.50 }";
    private const MINIFIED = '{"name":"José \" a b","n":1.50}';
    private const CALL = ['timestamp' => self::AT, 'method' => 'POST', 'path' => '/v1.0/emoney/topup'];

    public function testATransaction(): void
    {
        foreach ([self::BODY, self::MINIFIED] as $body) {
            $signed = Snap::sign(...self::CALL, scheme: Scheme::Asymmetric, body: $body, privateKey: Keys::privatePem());
            self::assertSame('POST:/v1.0/emoney/topup:' . hash('sha256', self::MINIFIED) . ':' . self::AT, $signed->stringToSign);
            self::assertTrue(Keys::holds($signed->stringToSign, (string) $signed->signature));
            self::assertEquals(new Signed($signed->stringToSign), Snap::sign(...self::CALL, scheme: 'asymmetric', body: $body));
        }
        $bare = Snap::sign(...self::CALL, scheme: Scheme::Asymmetric);
        self::assertSame('POST:/v1.0/emoney/topup:' . hash('sha256', '') . ':' . self::AT, $bare->stringToSign);
        self::assertSame(['string_to_sign' => $bare->stringToSign], $bare->toDocument());
    }

    public function testASharedSecret(): void
    {
        $signed = Snap::sign(...self::CALL, scheme: Scheme::Symmetric, body: self::BODY, accessToken: 't0ken', clientSecret: 'rahasia');
        self::assertSame('POST:/v1.0/emoney/topup:t0ken:' . hash('sha256', self::MINIFIED) . ':' . self::AT, $signed->stringToSign);
        self::assertSame(base64_encode(hash_hmac('sha512', $signed->stringToSign, 'rahasia', true)), $signed->signature);
        self::assertStringNotContainsString('t0ken', print_r($signed, true));
    }

    public function testATokenRequest(): void
    {
        $signed = Snap::sign(Scheme::Token, self::AT, clientId: '6f1c', privateKey: Keys::privatePem());
        self::assertSame('6f1c|' . self::AT, $signed->stringToSign);
        self::assertTrue(Keys::holds($signed->stringToSign, (string) $signed->signature));
    }

    public function testTheMomentDoesNotChangeTheSignature(): void
    {
        $made = array_map(
            static fn (?Moment $moment) => Snap::sign(...self::CALL, scheme: 'asymmetric', privateKey: Keys::privatePem(), moment: $moment)->signature,
            [null, self::moment(), new Moment(1_700_000_000_000, str_repeat("\0", 32))],
        );
        self::assertNotNull($made[0]);
        self::assertCount(1, array_unique($made));
    }

    public function testWrongArguments(): void
    {
        $wrong = [
            'scheme' => ['scheme' => 'hmac'],
            'body' => ['body' => '{'],
            'method' => ['method' => null],
            'access_token' => ['scheme' => 'symmetric'],
            'client_id' => ['scheme' => 'token'],
            'private_key' => ['privateKey' => 'rahasia'],
        ];
        foreach ($wrong as $path => $named) {
            $error = self::thrown(InvalidInputException::class, static fn () => Snap::sign(...$named + self::CALL + ['scheme' => 'asymmetric']));
            self::assertContains($path, array_column($error->violations, 'path'));
            self::assertStringNotContainsString('rahasia', "{$error}");
        }
        $error = self::thrown(InvalidInputException::class, static fn () => Snap::sign(...self::CALL, scheme: 'asymmetric', body: "\xff"));
        self::assertSame(['body json'], self::places($error));
    }

    /** @return array<string, mixed> a signed message, and whose key proves it */
    private static function message(): array
    {
        $made = Keys::signature('POST:/cb:' . hash('sha256', self::MINIFIED) . ':' . self::AT, 'gateway');
        $headers = ['x-timestamp' => self::AT, 'X-SIGNATURE' => base64_encode($made)];

        return ['method' => 'POST', 'path' => '/cb', 'headers' => $headers, 'body' => self::MINIFIED, 'publicKey' => Keys::publicPem('gateway')];
    }

    public function testAMessageIsVerified(): void
    {
        foreach ([self::MINIFIED, self::BODY] as $body) {
            $verified = Snap::verify(...['body' => $body] + self::message());
            self::assertEquals(new Verified(true), $verified);
            self::assertSame(['valid' => true], $verified->toDocument());
        }
    }

    public function testAChangedMessageIsNot(): void
    {
        foreach ([['method' => 'PUT'], ['path' => '/cbx'], ['body' => '{}'], ['body' => "\xff"], ['publicKey' => Keys::publicPem()]] as $named) {
            self::assertEquals(new Verified(false), Snap::verify(...$named + self::message()));
        }
    }

    public function testAQueryThatWasNotSignedIsNamed(): void
    {
        $verified = Snap::verify(...['path' => '/cb?x'] + self::message());
        self::assertFalse($verified->valid);
        self::assertSame(['path differs'], array_map(static fn ($problem): string => "{$problem->path} {$problem->rule->value}", $verified->problems));
    }

    public function testWhatKeepsItFromBeingVerified(): void
    {
        $verified = Snap::verify(...['headers' => ['X-TIMESTAMP' => 'yesterday']] + self::message());
        $problems = array_map(static fn ($problem): string => "{$problem->path} {$problem->rule->value}", $verified->problems);
        self::assertFalse($verified->valid);
        self::assertEqualsCanonicalizing(['X-TIMESTAMP format', 'X-SIGNATURE missing'], $problems);
        self::assertEquals($verified, Verified::fromDocument($verified->toDocument()));
        self::thrown(InvalidInputException::class, static fn () => Snap::verify(...['publicKey' => Keys::privatePem('gateway')] + self::message()));
    }
}
