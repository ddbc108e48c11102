<?php

declare(strict_types=1);

namespace Salur\Tests;

use GuzzleHttp\Psr7\Response;
use Salur\Answer;
use Salur\Call;
use Salur\Duitku;
use Salur\Duitku\InquiryAnswer;
use Salur\Duitku\TransferAnswer;
use Salur\Exact;
use Salur\Exception\InternalException;
use Salur\Exception\InvalidInputException;
use Salur\Exception\StepException;
use Salur\Failure;
use Salur\Next;
use Salur\Outcome;
use Salur\State;
use Salur\Todo;

/** Steps, answers, outcomes: the loop, and what no answer can break. */
final class StepsTest extends HostTestCase
{
    public function testARequestAsHttpLibrariesTakeIt(): void
    {
        $step = self::transfer();
        self::assertSame(['POST', 1, 'duitku.transfer'], [$step->request->method, $step->attempt, $step->operation]);
        self::assertSame(['Content-Type: application/json', 'Accept: application/json'], $step->request->headerLines());
        self::assertSame(['Content-Type' => 'application/json', 'Accept' => 'application/json'], $step->request->headersByName());
        self::assertSame('duitku.transfer', json_decode($step->context, true)['operation']);
    }

    public function testATypedOutcome(): void
    {
        $outcome = self::outcome(self::transfer()->parse(200, ['Content-Type' => 'application/json'], self::ACCEPTED, self::moment()));
        self::assertInstanceOf(TransferAnswer::class, $outcome->answer);
        self::assertSame('50000.0', $outcome->answer->amount);
        self::assertSame(self::OWNER, $outcome->answer->accountName);
        self::assertSame([State::Succeeded, true], [$outcome->payment?->state, $outcome->payment?->matched]);
        self::assertSame([Call::Accepted, '00', Todo::Done, self::ACCEPTED], [$outcome->call, $outcome->code, $outcome->next->do, $outcome->body]);
        self::assertEquals(['fee' => new Exact('2.50')], $outcome->unknownFields);
    }

    public function testTextsOfEnumsAreTakenToo(): void
    {
        [$typed, $text] = array_map(
            static fn ($type) => self::duitku()->prepareClearingInquiry(...self::INQUIRY, type: $type, moment: self::moment()),
            [Duitku\ClearingType::BIFAST, 'BIFAST'],
        );
        self::assertSame($typed->toDocument(), $text->toDocument());
    }

    public function testDocumentsAreRebuiltWhole(): void
    {
        $step = self::transfer();
        $client = self::documents();
        $input = array_combine(array_map(static fn ($name) => Duitku::OPERATIONS['transfer'][0][$name], array_keys(self::TRANSFER)), self::TRANSFER);
        $document = $client->prepare('duitku.transfer', $input, self::moment());
        self::assertEquals($document, $step->toDocument());
        $empty = '{"a":{},"b":[],"c":{"0":1},"d":[{}],"e":-0,"responseCode":"00"}';
        $answers = array_map(static fn (string $body) => new Answer(200, [], $body), [self::ACCEPTED, "\xff\xfe", '{}', $empty]);
        foreach ([...$answers, new Answer(502), Failure::NoAnswer, Failure::NotSent] as $came) {
            $plain = $client->parse($document['context'], $came, self::moment());
            self::assertEquals($plain, self::duitku()->parse($step->context, $came, self::moment())->toDocument());
        }
        $unknown = self::outcome($step->parse(200, [], $empty))->toDocument()['unknown_fields'];
        self::assertEquals(['a' => new \stdClass(), 'b' => [], 'c' => (object) [1], 'd' => [new \stdClass()], 'e' => new Exact('-0')], $unknown);
    }

    public function testAListWithAnEmptyItem(): void
    {
        $banks = self::request(self::duitku()->prepareBanks());
        $answer = '{"responseCode":"00","responseDesc":"Success","Banks":[{},{"bankCode":"014"},{"0":1}]}';
        $outcome = self::outcome($banks->parse(200, [], $answer));
        $plain = self::documents()->parse($banks->context, new Answer(200, [], $answer));
        self::assertEquals($plain['outcome'], $outcome->toDocument());
        self::assertSame(3, count($outcome->answer?->banks ?? []));
        self::assertSame('014', $outcome->answer->banks[1]->bankCode);
    }

    /** @return iterable<string, array{iterable<mixed>}> */
    public function headers(): iterable
    {
        yield 'values by name' => [['Server' => 'x']];
        yield 'lists by name' => [['Server' => ['x'], 'Set-Cookie' => ['a', 'b']]];
        yield 'pairs' => [[['Server', 'x'], ['Set-Cookie', 'a'], ['Set-Cookie', 'b']]];
        yield 'lines' => [['HTTP/1.1 200 OK', 'Server: x', 'Set-Cookie: a=b; c']];
        yield 'nothing' => [[]];
        yield 'an iterator' => [new \ArrayIterator(['Server' => 'x'])];
        yield 'other bytes' => [['Server' => "caf\xe9", "N\xff" => 7, 'Other' => null]];
        yield 'PSR-7' => [(new Response(200, ['Server' => 'x', 'Set-Cookie' => ['a', 'b']]))->getHeaders()];
    }

    /** @dataProvider headers */
    public function testHeadersOfEveryLibrary(iterable $headers): void
    {
        self::assertSame('00', self::outcome(self::transfer()->parse(200, $headers, self::ACCEPTED))->code);
    }

    public function testHeadersAsDocumentsHaveThem(): void
    {
        $headers = ['Server' => "caf\xe9", 'Set-Cookie' => ['a', 'b']];
        self::assertSame([['Server', "caf\u{e9}"], ['Set-Cookie', 'a'], ['Set-Cookie', 'b']], (new Answer(200, $headers))->toDocument()['headers']);
        self::assertSame([['A', 'b: c']], (new Answer(200, ['A: b: c']))->toDocument()['headers']);
    }

    public function testAPsr7Response(): void
    {
        $answer = Answer::fromResponse(new Response(200, ['Server' => 'x'], self::ACCEPTED));
        self::assertSame('00', self::outcome(self::duitku()->parse(self::transfer()->context, $answer))->code);
    }

    /** @return iterable<string, array{string}> */
    public function bodies(): iterable
    {
        yield 'nothing' => [''];
        yield 'bytes' => ["\xff\xfe\x00"];
        yield 'NUL' => ["\x00"];
        yield 'deep lists' => [str_repeat('[', 5000)];
        yield 'deep objects' => [str_repeat('{"a":', 5000)];
        yield 'a long code' => ['{"responseCode":' . str_repeat('9', 6000) . '}'];
        yield 'half a surrogate' => ["\xed\xa0\x80"];
        yield 'two megabytes' => [str_repeat('x', 2_000_000)];
        yield 'deep and whole' => [str_repeat('[', 70) . str_repeat(']', 70)];
        yield 'keys like those of lists' => ['{"0":{"0":{}},"responseCode":{}}'];
    }

    /** @dataProvider bodies */
    public function testNoBodyThrows(string $body): void
    {
        $outcome = self::outcome(self::transfer()->parse(200, [], $body));
        self::assertSame([State::Unknown, Todo::CheckStatus], [$outcome->payment?->state, $outcome->next->do]);
    }

    public function testANumberOfAnyLengthCanBeRead(): void
    {
        $digits = str_repeat('7', 6000);
        $outcome = self::outcome(self::transfer()->parse(200, [], str_replace('2.50', $digits, self::ACCEPTED)));
        self::assertEquals(new Exact($digits), $outcome->unknownFields['fee']);
    }

    public function testTheRawBytesAreKept(): void
    {
        $outcome = self::outcome(self::transfer()->parse(200, [], "\xff\xfe"));
        self::assertSame(["\xff\xfe", '//4='], [$outcome->body, $outcome->toDocument()['body_base64']]);
    }

    public function testNextIsPrepared(): void
    {
        $duitku = self::duitku();
        $transfer = self::transfer();
        $asked = $duitku->prepareNext(self::outcome($transfer->noAnswer(self::moment()))->next, self::moment());
        self::assertSame('duitku.status', self::request($asked)->operation);
        $again = self::request($duitku->prepareNext(self::outcome($transfer->notSent(self::moment()))->next));
        self::assertSame(['duitku.transfer', 2], [$again->operation, $again->attempt]);
        $done = self::outcome($transfer->parse(200, [], self::ACCEPTED, self::moment()))->next;
        self::assertStringContainsString('`done`', self::thrown(StepException::class, static fn () => $duitku->prepareNext($done))->getMessage());
    }

    public function testWhatIsMissingIsAdded(): void
    {
        $inquiry = self::request(self::duitku()->prepareInquiry(...self::INQUIRY, moment: self::moment()));
        $body = str_replace(['"fee"', '2.50'], ['"disburseId"', '12345'], self::ACCEPTED);
        $found = self::outcome($inquiry->parse(200, [], $body, self::moment()));
        self::assertSame([Todo::Continue, ['purpose']], [$found->next->do, $found->next->missing]);
        self::assertInstanceOf(InquiryAnswer::class, $found->answer);
        self::assertSame(self::OWNER, $found->answer->accountName);
        self::assertSame('duitku.transfer', self::request(self::duitku()->prepareNext($found->next, purpose: 'Gaji'))->operation);
        self::thrown(InvalidInputException::class, static fn () => self::duitku()->prepareNext($found->next));
        $other = self::request(self::duitku()->prepareNext($found->next, purpose: 'Gaji', accountName: 'Lain'));
        self::assertStringContainsString('"Lain"', (string) $other->request->body);
        $stored = Next::fromDocument(json_decode((string) json_encode($found->next->toDocument()), true));
        self::assertEquals($found->next, $stored);
    }

    public function testLateIsLate(): void
    {
        self::assertTrue(self::transfer()->isLate(), 'prepared in 2021');
        $fresh = self::request(self::duitku()->prepareTransfer(...self::TRANSFER));
        self::assertFalse($fresh->isLate());
        self::assertGreaterThan((int) (microtime(true) * 1000), $fresh->sendBefore);
        self::assertTrue($fresh->isLate($fresh->sendBefore));
        self::assertFalse($fresh->isLate($fresh->sendBefore - 1));
        self::assertFalse(self::request(self::duitku()->prepareBalance())->isLate());
    }

    public function testAnotherProcessGoesOn(): void
    {
        $code = "\$d = new Salur\\Duitku('sandbox', 3551, 'finance@merchant.example', '" . self::SECRET . "');"
            . 'echo $d->parse(getenv("CONTEXT"), Salur\Failure::NoAnswer)->outcome->next->do->value;';
        self::assertSame([0, 'check_status'], self::php($code, [], ['CONTEXT' => self::transfer()->context]));
    }

    public function testAWordThatThePackageDoesNotKnowIsADefect(): void
    {
        $document = ['operation' => 'duitku.transfer', 'call' => 'postponed', 'next' => ['do' => 'done']];
        self::thrown(InternalException::class, static fn () => Outcome::fromDocument($document, TransferAnswer::class));
    }

    public function testNothingPersonalIsShown(): void
    {
        $transfer = self::transfer();
        $parsed = $transfer->parse(200, [], self::ACCEPTED, self::moment());
        $outcome = self::outcome($parsed);
        $shown = [$transfer, $transfer->request, $parsed, $outcome, $outcome->answer, $outcome->next];
        $shown = [...$shown, self::duitku(), self::documents(), self::moment(), self::outcome($transfer->noAnswer())->next];
        $shown[] = new Answer(200, [], self::ACCEPTED);
        foreach ($shown as $value) {
            ob_start();
            var_dump($value);
            $text = ob_get_clean() . print_r($value, true);
            foreach ([self::SECRET, self::ACCOUNT, self::OWNER, '12345', 'finance@'] as $hidden) {
                self::assertStringNotContainsString($hidden, $text, $value::class);
            }
        }
        self::assertStringContainsString('<' . strlen(self::ACCEPTED) . ' bytes>', print_r($outcome, true));
        foreach ([self::duitku(), self::documents()] as $client) {
            self::assertStringNotContainsString(self::SECRET, var_export($client, true) . json_encode($client) . print_r((array) $client, true));
        }
    }

    public function testAClientIsNeitherCopiedNorWrittenDown(): void
    {
        foreach ([self::duitku(), self::documents(), self::transfer()] as $one) {
            self::thrown(\LogicException::class, static fn () => clone $one);
            self::thrown(\LogicException::class, static fn () => serialize($one));
            $name = $one::class;
            self::thrown(\LogicException::class, static fn () => unserialize('O:' . strlen($name) . ":\"{$name}\":0:{}"));
        }
        self::assertEquals(new Exact('1.5'), unserialize(serialize(new Exact('1.5'))));
    }

    public function testAClosedClientSaysSo(): void
    {
        $duitku = self::duitku();
        $step = self::request($duitku->prepareTransfer(...self::TRANSFER));
        $duitku->close();
        $duitku->close();
        $uses = [
            static fn () => $duitku->prepareBalance(),
            static fn () => $duitku->prepareAgain($step->context),
            static fn () => $step->noAnswer(),
            static fn () => $duitku->receive('POST', '/', [], ''),
            static fn () => iterator_to_array($duitku->prepareMany('duitku.inquiry', [self::INQUIRY])),
        ];
        foreach ($uses as $use) {
            self::assertStringContainsString('closed', self::thrown(StepException::class, $use)->getMessage());
        }
        $document = self::documents();
        $document->close();
        self::thrown(StepException::class, static fn () => $document->prepare('duitku.balance', []));
    }
}
