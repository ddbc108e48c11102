<?php

declare(strict_types=1);

namespace Salur\Bench;

use Salur\FaspaySnap;
use Salur\RequestStep;
use Salur\SignStep;

/** Faspay's SNAP transfer, signed with RSA: by the core, or by OpenSSL in its place. One merchant thrice: both ways, and by hand. */
final class Transfers
{
    /** Where the core signs, an item takes as long as a hundred others: fewer of them tell as much. */
    private const SIGNED_CHUNK = 100;

    private readonly FaspaySnap $here;
    private readonly FaspaySnap $elsewhere;
    private readonly FaspayByHand $hand;
    private readonly RequestStep $step;
    private readonly SignStep $waiting;
    private readonly string $signature;

    public function __construct(private readonly Subject $subject, string $privateKey)
    {
        $config = $subject->config;
        $this->here = new FaspaySnap(...['privateKey' => $privateKey] + $config);
        $this->elsewhere = new FaspaySnap(...$config);
        $this->hand = new FaspayByHand($subject->url, $config['partnerId'], $config['sourceAccount'], $privateKey);
        $this->step = $this->here->prepareTransfer(...$subject->row);
        $this->waiting = $this->elsewhere->prepareTransfer(...$subject->row);
        $this->signature = $this->hand->sign($this->waiting->stringToSign);
        foreach ([$this->step, $this->waiting->attachSignature($this->signature)] as $step) {
            $subject->requireSame($step, $this->hand->transfer(...));
        }
    }

    /**
     * A call. With the key elsewhere, the signature itself is not ours and does not count.
     *
     * @return array<string, array<string, mixed>>
     */
    public function calls(): array
    {
        $taken = Taken::rounds(25, [
            'prepare_signed' => fn () => $this->here->prepareTransfer(...$this->subject->row),
            'prepare' => fn () => $this->elsewhere->prepareTransfer(...$this->subject->row),
            'attach' => fn () => $this->waiting->attachSignature($this->signature),
            'parse' => $this->subject->parse($this->step),
            'round_trip' => Subject::roundTrip($this->step),
        ]);

        return [
            'faspay_snap.core_key.call' => $taken->measure(['prepare_signed', 'parse'], 'round_trip'),
            'faspay_snap.external_key.call' => $taken->measure(['prepare', 'attach', 'parse'], 'round_trip'),
        ];
    }

    /**
     * A batch. Here every signature counts, for by hand it does as well.
     *
     * @return array<string, array<string, mixed>>
     */
    public function batches(): array
    {
        $rows = iterator_to_array($this->subject->rows(Subject::BATCH));
        $few = array_slice($rows, 0, self::SIGNED_CHUNK);
        $core = fn () => $this->here->prepareMany($this->subject->operation, $few);
        $core = Subject::batches(10, self::SIGNED_CHUNK, $few, $core, $this->hand->transfer(...));
        $external = Subject::batches(10, Subject::CHUNK, $rows, fn () => $this->signed($rows), $this->hand->transfer(...));

        return [
            'faspay_snap.core_key.batch' => $core->measure(['item'], 'by_hand'),
            'faspay_snap.external_key.batch' => $external->measure(['item'], 'by_hand'),
        ];
    }

    /**
     * One signature. The core's is what a prepare with the key takes longer than one without.
     *
     * @return array<string, array<string, mixed>>
     */
    public function signatures(string $url): array
    {
        [$core, $external] = [new Taken(), new Taken()];
        for ($time = 0; $time < 3; ++$time) {
            $told = json_decode((string) file_get_contents("{$url}/openssl"), true, 512, JSON_THROW_ON_ERROR);
            if (isset($told['error'])) {
                return array_fill_keys(['rsa_2048.core_key', 'rsa_2048.external_key'], ['reason' => $told['error']]);
            }
            $openssl = 1e6 / $told['per_second'];
            $taken = Taken::rounds(5, [
                'signed' => fn () => $this->here->prepareTransfer(...$this->subject->row),
                'unsigned' => fn () => $this->elsewhere->prepareTransfer(...$this->subject->row),
                'external' => fn () => $this->hand->sign($this->waiting->stringToSign),
            ])->figures();
            $core->add(['signature' => $taken['signed'] - $taken['unsigned'], 'openssl' => $openssl]);
            $external->add(['signature' => $taken['external'], 'openssl' => $openssl]);
        }

        return [
            'rsa_2048.core_key' => $core->measure(['signature'], 'openssl'),
            'rsa_2048.external_key' => $external->measure(['signature'], 'openssl'),
        ];
    }

    /**
     * A batch whose key lives elsewhere.
     *
     * @param list<array<string, mixed>> $rows
     *
     * @return \Generator<int, RequestStep>
     */
    private function signed(array $rows): \Generator
    {
        foreach ($this->elsewhere->prepareMany($this->subject->operation, $rows) as $step) {
            yield $step->attachSignature($this->hand->sign($step->stringToSign));
        }
    }
}
