<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Exact;
use Salur\Internal\Json;

/** JSON in both directions: nothing is lost, whichever way it takes. */
final class JsonTest extends HostTestCase
{
    /** @return iterable<array{string}> */
    public function texts(): iterable
    {
        yield from array_map(static fn (string $text): array => [$text], [
            '{"a":1,"b":[true,false,null,"x"],"c":-5}',
            '{}', '[]', '[{}]', '{"a":{}}', '{"a":[]}', '[[],{}]',
            '{"0":"a"}', '{"0":1,"1":2}', '{"1":1}', '{"00":1}', '{"":1}', '{"a":{"0":[]}}', '{"-1":1}', '{"\u0000a":1}',
            '1', '-1', '-0', '0', '1.0', '2.50', '5e+4', '5E4', '-0.0', '1e-7',
            '999999999999999999', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809',
            '123456789012345678901234567890',
            '"\""', '"\\\\"', '"a\\\\"', '"\\\\\""', '"{}"', '"1.5"', '"\u00e9\ud83d\ude00"', '{"a":"\\\\","b":1.5}', '{"\"":1.5,"{}":{}}',
            '[1.5,"a\"b\\\\",{},"c"]', '{"a":[1,[2,[3.0]]]}', '"' . str_repeat('\\\\\\"', 5000) . '"', '[' . str_repeat('"x\\\\",', 5000) . '1.5]',
        ]);
    }

    /** @dataProvider texts */
    public function testNothingIsLost(string $text): void
    {
        $again = Json::encode(['it' => Json::decode($text)]);
        self::assertSame(self::normal("{\"it\":{$text}}"), self::normal($again));
    }

    public function testWhatItBecomes(): void
    {
        self::assertSame(['a' => 1, 'b' => ['c' => []]], Json::decode('{"a":1,"b":{"c":[]}}'));
        self::assertEquals(new Exact('2.50'), Json::decode('2.50'));
        self::assertEquals([9223372036854775807, new Exact('9223372036854775808')], Json::decode('[9223372036854775807,9223372036854775808]'));
        self::assertEquals(['a' => new \stdClass()], Json::decode('{"a":{}}'));
        self::assertEquals((object) ['x'], Json::decode('{"0":"x"}'));
        self::assertSame(['a' => '{}', 'b' => '1.5'], Json::decode(' { "a" : "{}" , "b" : "1.5" } '));
        self::assertEquals(['a' => [new Exact('1.5'), true, null, "\u{e9}\n"]], Json::decode(" {\"a\" : [ 1.5 , true , null , \"\\u00e9\\n\" ] } "));
    }

    public function testBothReadersAgree(): void
    {
        $texts = ['[[1,2],{"a":[]}]', '"x"', '[0,-7]'];
        $texts[] = '{"step":"request","headers":[["a","b"]],"n":5,"s":"a\\"b\\\\\\/\\u00e9","t":true,"u":null,"l":[1,[2,{"x":"y"}]]}';
        foreach ($texts as $text) {
            self::assertSame(Json::decode($text), \Salur\Internal\JsonReader::read($text));
            self::assertSame(json_decode($text, true), Json::decode($text));
        }
    }

    public function testAHugeTextWithAnUnusualNumber(): void
    {
        $text = '{"body":"' . str_repeat('{\"a\":1.5}', 300_000) . '","n":1.5}';
        foreach (['1', '0'] as $jit) {
            ini_set('pcre.jit', $jit);
            $document = Json::decode($text);
            self::assertSame(300_000 * 9, strlen($document['body']));
            self::assertEquals(new Exact('1.5'), $document['n']);
        }
        ini_set('pcre.jit', '1');
    }

    public function testExactIsANumber(): void
    {
        self::assertSame('2.50', (string) new Exact('2.50'));
        foreach (['', 'x', '1.', '.5', '01', '1e', '+1', '1,5', ' 1', "1\n", 'NaN', '0x1'] as $text) {
            self::thrown(\InvalidArgumentException::class, static fn () => new Exact($text));
        }
    }

    /** The text without blanks and escapes, with every number and every object as it stands. */
    private static function normal(string $text): string
    {
        [$exit, $output] = self::command(['python3', '-c', <<<'PY'
            import json, os
            class N(str): pass
            def show(v):
                if isinstance(v, N): return v
                if isinstance(v, dict): return "{" + ",".join(f"{json.dumps(k)}:{show(i)}" for k, i in v.items()) + "}"
                return "[" + ",".join(map(show, v)) + "]" if isinstance(v, list) else json.dumps(v)
            print(show(json.loads(os.environ["TEXT"], parse_float=N, parse_int=N)), end="")
            PY], ['TEXT' => $text]);
        self::assertSame(0, $exit, $output);

        return $output;
    }
}
