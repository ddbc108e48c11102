<?php

declare(strict_types=1);

namespace Salur\Tests\Scenarios;

use Salur\Call;
use Salur\Duitku\ClearingType;
use Salur\Exception\SalurException;
use Salur\Salur;
use Salur\State;
use Salur\Step;
use Salur\Todo;

use function Salur\sendOnce;

/** Payments over real HTTP that end by themselves, judged by the sandbox's own ledger. */
final class TransfersTest extends ScenarioTestCase
{
    /** @dataProvider ways */
    public function testAnOnlineTransferByEachWayToSend(callable $way): void
    {
        $inquiry = Sending::through($way, $this->duitku->prepareInquiry(bankCode: '014', bankAccount: '8760673566', amount: 50_000));
        self::assertBelieved($inquiry, Call::Accepted, null, Todo::Continue);
        self::assertSame(['purpose'], $inquiry->next->missing);
        $step = $this->duitku->prepareNext($inquiry->next, purpose: 'Gaji / November – café');
        self::assertBelieved(Sending::through($way, $step), Call::Accepted, State::Succeeded, Todo::Done);
        $status = $this->duitku->prepareStatus(payment: $step->context);
        self::assertBelieved(Sending::through($way, $status), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertMade(1, $inquiry);
    }

    public static function ways(): array
    {
        return ['sendOnce' => [sendOnce(...)], 'curl' => [Sending::byCurl(...)], 'streams' => [Sending::byStreams(...)]];
    }

    public function testANamePaddedWithBlanksGoesBackUnchanged(): void
    {
        $inquiry = $this->inquiry('9912345678', 10_000);
        self::assertStringEndsWith('  ', $inquiry->next->input['account_name']);
        self::assertBelieved(self::send($this->duitku->prepareNext($inquiry->next)), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertMade(1, $inquiry);
    }

    public function testANameWithLettersThatAreEasilySpoiltGoesBackUnchanged(): void
    {
        $inquiry = $this->inquiry('9812345678', 10_000);
        self::assertSame("CONTOH D'ÉLAN / \"SEROJA\" & ÑANDÚ", $inquiry->answer->accountName);
        self::assertBelieved(self::send($this->duitku->prepareNext($inquiry->next)), Call::Accepted, State::Succeeded, Todo::Done);
        self::assertMade(1, $inquiry);
    }

    /** @dataProvider documentedTransfers */
    public function testTheDocumentedTransfers(string $account, string $code, Call $call, State $state, Todo $do): void
    {
        $outcome = self::send($this->duitku->prepareNext($this->inquiry($account)->next));
        self::assertSame($code, $outcome->code);
        self::assertBelieved($outcome, $call, $state, $do);
    }

    public static function documentedTransfers(): array
    {
        $open = [Call::Refused, State::Unknown, Todo::CheckStatus];

        return [
            ['8760673559', 'LD', ...$open],
            ['8760673560', '91', ...$open],
            ['8760673561', 'TO', ...$open],
            ['8760673562', '-510', Call::Refused, State::Failed, Todo::NewPayment],
            ['8760673563', '89', ...$open],
            ['8760673564', '68', Call::Accepted, State::Pending, Todo::CheckStatus],
            ['8760673565', '-100', ...$open],
        ];
    }

    /** @dataProvider documentedInquiries */
    public function testTheDocumentedInquiriesLeaveNothingOpen(string $account): void
    {
        $outcome = self::send($this->duitku->prepareInquiry(bankCode: '014', bankAccount: $account, amount: 50_000));
        self::assertBelieved($outcome, Call::Refused, null, Todo::Resend);
    }

    public static function documentedInquiries(): array
    {
        return [['8760673511'], ['8760673512'], ['8760673513'], ['8760673514'], ['8760673515']];
    }

    /** @dataProvider clearingTypes */
    public function testClearingWithoutACallback(ClearingType $type, int $amount, bool $canBeReturned): void
    {
        $step = $this->duitku->prepareClearingInquiry(bankCode: '014', bankAccount: '8760673466', amount: $amount, type: $type, purpose: 'x');
        $inquiry = self::send($step);
        $outcome = self::send($this->duitku->prepareNext($inquiry->next));
        self::assertBelieved($outcome, Call::Accepted, State::Succeeded, Todo::Done);
        self::assertSame($canBeReturned, $outcome->payment->canBeReturned);
        self::assertMade(1, $inquiry);
    }

    public static function clearingTypes(): array
    {
        return [[ClearingType::LLG, 2_500_000, true], [ClearingType::BIFAST, 2_500_000, false], [ClearingType::RTGS, 100_000_000, true]];
    }

    public function testBalanceAndBanks(): void
    {
        $balance = self::send($this->duitku->prepareBalance());
        self::assertMatchesRegularExpression('/\A\d+(\.\d+)?\z/', $balance->answer->effectiveBalance);
        self::assertSame(Todo::Done, $balance->next->do);
        $listed = array_column(self::send($this->duitku->prepareBanks())->answer->banks, 'bankCode');
        $known = array_column(array_filter(Salur::catalog()['gateways'][0]['banks'], static fn (array $bank): bool => $bank['in_list']), 'code');
        self::assertEqualsCanonicalizing($known, array_unique($listed));
    }

    public function testAWholeBatchWithOneBadRow(): void
    {
        $row = static fn (int $index): array => ['bankCode' => '014', 'bankAccount' => '8760673566', 'amount' => $index === 7 ? 1 : 10_000 + $index];
        $results = iterator_to_array($this->duitku->prepareMany('duitku.inquiry', array_map($row, range(0, 19))));
        self::assertSame([7], array_keys(array_filter($results, static fn (object $result): bool => $result instanceof SalurException)));
        $steps = array_filter($results, static fn (object $result): bool => $result instanceof Step);
        $codes = array_map(static fn (Step $step): ?string => self::send($step)->code, $steps);
        self::assertSame(array_fill(0, 19, '00'), array_values($codes));
    }
}
