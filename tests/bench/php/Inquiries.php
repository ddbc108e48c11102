<?php

declare(strict_types=1);

namespace Salur\Bench;

use Salur\Duitku;

/** Duitku's inquiry, signed with a hash. */
final class Inquiries
{
    /** What Linux tells of this process. */
    private const STATUS = '/proc/self/status';

    private readonly Duitku $client;

    public function __construct(private readonly Subject $subject)
    {
        $this->client = new Duitku(...$subject->config);
    }

    /**
     * What a batch leaves behind, and what ten times as much does. Only of use while the process is still small.
     *
     * @return array<string, array<string, mixed>>
     */
    public function memory(): array
    {
        if (!is_file(self::STATUS)) {
            return ['memory' => ['reason' => 'only Linux tells the peak of a process']];
        }
        $peaks = [];
        foreach (['before' => Subject::CHUNK, 'after_10000' => Subject::BATCH, 'after_100000' => 10 * Subject::BATCH] as $name => $count) {
            $prepared = 0;
            foreach ($this->client->prepareMany($this->subject->operation, $this->subject->rows($count)) as $step) {
                $prepared += $step instanceof \Salur\RequestStep ? 1 : 0;
            }
            if ($prepared !== $count) {
                throw new \LogicException("{$prepared} of {$count} were prepared");
            }
            $peaks[$name] = self::peakKilobytes();
        }

        return ['memory' => ['ratio' => $peaks['after_100000'] / $peaks['after_10000'], 'figures' => $peaks]];
    }

    /**
     * A call, and a batch.
     *
     * @param string $sandboxUrl where the sandbox's Duitku is
     *
     * @return array<string, array<string, mixed>>
     */
    public function measures(string $sandboxUrl): array
    {
        [$client, $subject, $config] = [$this->client, $this->subject, $this->subject->config];
        $booked = (new Duitku(...['disbursementUrl' => $sandboxUrl] + $config))->prepareInquiry(...$subject->row);
        $hand = new DuitkuByHand($subject->url, $config['userId'], $config['email'], $config['secretKey']);
        $step = $client->prepareInquiry(...$subject->row);
        $subject->requireSame($step, $hand->inquiry(...));
        $call = Taken::rounds(25, [
            'prepare' => static fn () => $client->prepareInquiry(...$subject->row),
            'parse' => $subject->parse($step),
            'round_trip' => Subject::roundTrip($step),
            'sandbox_trip' => Subject::roundTrip($booked),
        ]);
        $rows = iterator_to_array($subject->rows(Subject::BATCH));
        $prepared = static fn () => $client->prepareMany($subject->operation, $rows);
        $batch = Subject::batches(20, Subject::CHUNK, $rows, $prepared, $hand->inquiry(...));

        return [
            'duitku.call' => $call->measure(['prepare', 'parse'], 'round_trip'),
            'duitku.call.sandbox' => $call->measure(['prepare', 'parse'], 'sandbox_trip'),
            'duitku.batch' => $batch->measure(['item'], 'by_hand'),
        ];
    }

    /** The most memory that this process has had so far. */
    private static function peakKilobytes(): int
    {
        preg_match('/^VmHWM:\s+(\d+) kB$/m', (string) file_get_contents(self::STATUS), $found);

        return (int) $found[1];
    }
}
