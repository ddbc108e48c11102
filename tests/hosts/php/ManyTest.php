<?php

declare(strict_types=1);

namespace Salur\Tests;

use Salur\Client;
use Salur\Exception\InvalidInputException;
use Salur\Exception\UnknownOperationException;
use Salur\Moment;
use Salur\RequestStep;

/** Batches: lazily, in order, each item for itself, with the right chance for each. */
final class ManyTest extends HostTestCase
{
    public function testBadRowsFailAlone(): void
    {
        $bad = [
            ['amount' => 1] + self::INQUIRY,
            ['amount' => new \DateTime()] + self::INQUIRY,
            ['purpose' => "\xff"] + self::INQUIRY,
            'no row',
            ['purpose' => str_repeat('x', 1_100_000)] + self::INQUIRY,
            [],
        ];
        $rows = array_merge(...array_map(static fn ($row) => [self::INQUIRY, $row], $bad));
        $results = iterator_to_array(self::duitku()->prepareMany('duitku.inquiry', $rows));
        self::assertCount(12, $results);
        foreach ($results as $index => $result) {
            self::assertInstanceOf($index % 2 === 0 ? RequestStep::class : InvalidInputException::class, $result, "{$index}");
        }
        self::assertSame(['amount type'], self::places($results[3]));
        self::assertSame(['purpose json'], self::places($results[5]));
    }

    public function testKeysAreKept(): void
    {
        $rows = ['invoice-17' => self::INQUIRY, 'invoice-18' => ['amount' => 1] + self::INQUIRY];
        $results = iterator_to_array(self::duitku()->prepareMany('duitku.inquiry', $rows));
        self::assertSame(['invoice-17', 'invoice-18'], array_keys($results));
        self::assertInstanceOf(InvalidInputException::class, $results['invoice-18']);
    }

    public function testInputsAreReadAsResultsAre(): void
    {
        $taken = 0;
        $rows = static function () use (&$taken): \Generator {
            while (true) { // without an end: a list of it would never be
                ++$taken;
                yield ['amount' => 50_000 + $taken] + self::INQUIRY;
            }
        };
        $results = self::duitku()->prepareMany('duitku.inquiry', $rows());
        self::assertSame(0, $taken);
        $number = 0;
        foreach ($results as $result) {
            ++$number;
            self::assertStringContainsString('"amountTransfer":' . 50_000 + $number, (string) self::request($result)->request->body);
            if ($number === 2_500) {
                break;
            }
        }
        self::assertSame(3_000, $taken);
    }

    public function testMemoryStaysFlat(): void
    {
        $rows = static function (): \Generator {
            for ($index = 0; $index < 100_000; ++$index) {
                yield self::INQUIRY;
            }
        };
        [$count, $after] = [0, 0];
        foreach (self::duitku()->prepareMany('duitku.inquiry', $rows()) as $result) {
            self::assertTrue($result instanceof RequestStep);
            if (++$count === 10_000) {
                $after = memory_get_peak_usage();
                $resident = self::resident();
            }
        }
        self::assertSame(100_000, $count);
        self::assertLessThan(200_000, memory_get_peak_usage() - $after, 'what PHP has');
        self::assertLessThan(4_000, self::resident() - ($resident ?? 0), 'kB of the process, the native library included');
    }

    private static function resident(): int
    {
        preg_match('/VmRSS:\s+(\d+) kB/', (string) file_get_contents('/proc/self/status'), $found);

        return (int) ($found[1] ?? 0);
    }

    public function testAnUnknownOperationIsThrown(): void
    {
        self::thrown(UnknownOperationException::class, static fn () => self::duitku()->prepareMany('duitku.nothing', [self::INQUIRY])->current());
    }

    public function testNothingGivesNothing(): void
    {
        self::assertSame([], iterator_to_array(self::duitku()->prepareMany('duitku.inquiry', [])));
    }

    public function testAWrongMomentIsThrown(): void
    {
        $wrong = new Moment(-1, 'x');
        self::thrown(InvalidInputException::class, static fn () => self::duitku()->prepareMany('duitku.inquiry', [self::INQUIRY], $wrong)->current());
    }

    public function testAGivenMomentServesTheWholeBatch(): void
    {
        $context = static fn (RequestStep $step): string => $step->context;
        $rows = array_fill(0, 1_500, self::INQUIRY);
        [$first, $second] = array_map(
            static fn () => array_map($context, iterator_to_array(self::duitku()->prepareMany('duitku.inquiry', $rows, self::moment()))),
            [1, 2],
        );
        self::assertSame($first, $second);
        self::assertCount(1_500, $first);
        $prepared = array_unique(array_map(static fn (string $text) => json_decode($text, true)['prepared_at'], $first));
        self::assertSame([self::moment()->now], $prepared);
    }

    /** A library between the package and the real one, which writes down what it is asked. */
    private const SPY = <<<'C'
        #include <dlfcn.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        static void *real(const char *name) { return dlsym(dlopen(getenv("REAL"), RTLD_NOW), name); }
        unsigned salur_abi(void) { return ((unsigned (*)(void))real("salur_abi"))(); }
        const char *salur_version(void) { return ((const char *(*)(void))real("salur_version"))(); }
        void *salur_open(const char *c, size_t n) { return ((void *(*)(const char *, size_t))real("salur_open"))(c, n); }
        void salur_free(char *t, size_t n) { ((void (*)(char *, size_t))real("salur_free"))(t, n); }
        void salur_close(void *c) { ((void (*)(void *))real("salur_close"))(c); }
        char *salur_call(void *c, const char *v, size_t vn, const char *a, size_t an, size_t *n) {
            if (vn == 12 && memcmp(v, "prepare_many", 12) == 0) printf("%.*s\n", (int)an, a), fflush(stdout);
            return ((char *(*)(void *, const char *, size_t, const char *, size_t, size_t *))real("salur_call"))(c, v, vn, a, an, n);
        }
        C;

    /**
     * What the core was asked for a batch: first index, number of items, moment.
     *
     * @return list<array{int, int, array<string, mixed>}>
     */
    private static function parts(string $rows, string $moment): array
    {
        $folder = self::emptyFolder('spy');
        file_put_contents("{$folder}/spy.c", self::SPY);
        self::assertSame([0, ''], self::command(['cc', '-shared', '-fPIC', '-o', "{$folder}/spy.so", "{$folder}/spy.c", '-ldl']));
        $code = '$row = ["bankCode" => "014", "bankAccount" => "1234567890", "amount" => 50000];'
            . '$d = new Salur\Duitku("sandbox", 1, "a@b.example", "k");'
            . "foreach (\$d->prepareMany('duitku.inquiry', {$rows}, {$moment}) as \$result);";
        $real = realpath(self::PACKAGE) . '/lib/' . \Salur\Internal\Library::platform() . '/libsalur.so';
        [$exit, $output] = self::php($code, [], ['REAL' => $real, 'SALUR_LIBRARY' => "{$folder}/spy.so"]);
        self::assertSame(0, $exit, $output);
        $asked = array_map(static fn (string $line) => json_decode($line, true), explode("\n", trim($output)));

        return array_map(static fn (array $it): array => [$it['first'], count($it['inputs']), $it['moment']], $asked);
    }

    public function testWhatTheCoreIsAsked(): void
    {
        $moment = self::moment()->toDocument();
        $given = "new Salur\\Moment({$moment['now']}, '{$moment['entropy']}')";
        self::assertSame([[0, 1000, $moment], [1000, 1000, $moment], [2000, 500, $moment]], self::parts('array_fill(0, 2500, $row)', $given));
        $broken = self::parts('[...array_fill(0, 1000, $row), $row, ["amount" => new DateTime()] + $row, $row]', $given);
        // An item keeps its index beside one that cannot be read.
        self::assertSame([[0, 1000, $moment], [1000, 1, $moment], [1002, 1, $moment]], $broken);
        $fresh = self::parts('array_fill(0, 2500, $row)', 'null');
        self::assertCount(3, array_unique(array_map(static fn (array $part) => $part[2]['entropy'], $fresh)));
    }

    public function testAnItemHasTheSameStepWhereverThePiecesEnd(): void
    {
        $bad = ['amount' => new \DateTime()] + self::INQUIRY; // its piece is prepared item by item
        $rows = [...array_fill(0, 1_001, self::INQUIRY), $bad, self::INQUIRY];
        $good = [...array_fill(0, 1_001, self::INQUIRY), self::INQUIRY, self::INQUIRY];
        $steps = static fn (array $inputs) => iterator_to_array(self::duitku()->prepareMany('duitku.inquiry', $inputs, self::moment()));
        [$broken, $whole] = [$steps($rows), $steps($good)];
        self::assertInstanceOf(InvalidInputException::class, $broken[1_001]);
        self::assertSame($whole[1_002]->toDocument(), $broken[1_002]->toDocument());
        self::assertSame($whole[1_000]->toDocument(), $broken[1_000]->toDocument());
    }

    public function testDocuments(): void
    {
        $row = ['bank_code' => '014', 'bank_account' => self::ACCOUNT, 'amount' => 50_000];
        [$good, $bad] = iterator_to_array(Client::open(self::CONFIG)->prepareMany('duitku.inquiry', [$row, ['amount' => 1] + $row]));
        self::assertSame(['request', 'invalid_input'], [$good['ok']['step'], $bad['error']['code']]);
    }
}
