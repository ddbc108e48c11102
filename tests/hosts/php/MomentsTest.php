<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Exception\InvalidInputException;
use Salur\Moment;

/** Moments: given or fresh, typed or plain, never the same twice. */
final class MomentsTest extends HostTestCase
{
    public function testEveryFormOfAMoment(): void
    {
        $moment = self::moment();
        $plain = ['now' => $moment->now, 'entropy' => bin2hex($moment->entropy)];
        self::assertSame($plain, $moment->toDocument());
        self::assertSame($plain, (new Moment($moment->now, $plain['entropy']))->toDocument());
        $input = ['bank_code' => '014', 'bank_account' => self::ACCOUNT, 'amount' => 50_000];
        self::assertSame(
            self::documents()->prepare('duitku.inquiry', $input, $plain),
            self::duitku()->prepareInquiry(...self::INQUIRY, moment: $moment)->toDocument(),
        );
    }

    public function testFreshMoments(): void
    {
        $before = (int) floor(microtime(true) * 1000);
        [$one, $two] = [Moment::fresh(), Moment::fresh()];
        self::assertLessThanOrEqual($one->now, $before);
        self::assertLessThanOrEqual($two->now, $one->now);
        self::assertLessThanOrEqual(ceil(microtime(true) * 1000), $two->now);
        self::assertNotSame($one->entropy, $two->entropy);
        self::assertSame(32, strlen($one->entropy));
        self::assertStringNotContainsString('entropy', print_r($one, true));
    }

    /** @return iterable<array{Moment|array<mixed>}> */
    public function wrong(): iterable
    {
        yield 'before 1970' => [new Moment(-1, str_repeat("\0", 32))];
        yield 'short' => [new Moment(1_637_304_586_325, 'short')];
        yield 'empty' => [[]];
        yield 'a fraction' => [['now' => 1.5]];
        yield 'no digits' => [new Moment(1_637_304_586_325, str_repeat('x', 64))];
        yield 'a list' => [[1, 2]];
    }

    /** @dataProvider wrong */
    public function testAWrongMomentIsAnInputError(Moment|array $wrong): void
    {
        $error = self::thrown(InvalidInputException::class, static fn () => self::documents()->prepare('duitku.balance', [], $wrong));
        foreach ($error->violations as $violation) {
            self::assertStringStartsWith('moment', $violation->path);
        }
        self::assertNotSame([], $error->violations);
    }
}
