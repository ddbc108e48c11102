<?php

declare(strict_types=1);

namespace Salur\Bench;

/** Microseconds of one call, by name: one for each round. */
final class Taken
{
    /** Nanoseconds of one turn, where a single call does not take longer. */
    private const SLICE = 20e6;
    /** For so many nanoseconds each runs before anything is noted. */
    private const WARM = 100e6;

    /** @var array<string, list<float>> */
    private array $microseconds = [];

    /**
     * Each has its turn in every round, all turns about as long, so that whatever disturbs the machine disturbs all of it alike.
     *
     * @param array<string, callable> $calls
     * @param int                     $items how many items a call does
     */
    public static function rounds(int $count, array $calls, int $items = 1): self
    {
        $times = array_map(self::timesOf(...), $calls);
        $taken = new self();
        for ($round = 0; $round < $count; ++$round) {
            $means = [];
            foreach ($calls as $name => $call) {
                $means[$name] = self::nanoseconds($call, $times[$name]) / $times[$name] / $items / 1000;
            }
            $taken->add($means);
        }

        return $taken;
    }

    /**
     * Notes a round.
     *
     * @param array<string, float> $means
     */
    public function add(array $means): void
    {
        foreach ($means as $name => $mean) {
            $this->microseconds[$name][] = $mean;
        }
    }

    /**
     * The median of each.
     *
     * @return array<string, float>
     */
    public function figures(): array
    {
        return array_map(self::median(...), $this->microseconds);
    }

    /**
     * The sum of `$ours` to the `$other`: the median of the rounds' ratios, and the figures of what is in it.
     *
     * @param list<string> $ours
     *
     * @return array{ratio: float, figures: array<string, float>}
     */
    public function measure(array $ours, string $other): array
    {
        $ratios = [];
        foreach ($this->microseconds[$other] as $round => $theirs) {
            $ratios[] = array_sum(array_map(fn (string $name): float => $this->microseconds[$name][$round], $ours)) / $theirs;
        }

        return ['ratio' => self::median($ratios), 'figures' => array_intersect_key($this->figures(), array_flip([...$ours, $other]))];
    }

    /** Warms it up; tells how often it runs in a turn. */
    private static function timesOf(callable $call): int
    {
        [$times, $warm] = [1, hrtime(true) + self::WARM];
        for (;;) {
            $took = self::nanoseconds($call, $times);
            if ($took < self::SLICE / 2) {
                $times *= 2;
            } elseif (hrtime(true) >= $warm) {
                return max(1, (int) round($times * self::SLICE / $took));
            }
        }
    }

    /** How long it takes to call it so often. */
    private static function nanoseconds(callable $call, int $times): int
    {
        $started = hrtime(true);
        for ($time = 0; $time < $times; ++$time) {
            $call();
        }

        return hrtime(true) - $started;
    }

    /** @param list<float> $values */
    private static function median(array $values): float
    {
        sort($values);
        $middle = intdiv(count($values), 2);

        return count($values) % 2 === 1 ? $values[$middle] : ($values[$middle - 1] + $values[$middle]) / 2;
    }
}
