/**
 * Rounds: all that is compared takes turns, each for about as long, so that whatever disturbs the machine disturbs all of it alike.
 * In Node and in a page.
 */

/** Milliseconds of one turn, where a single call does not take longer. */
const SLICE = 20;
/** For so many milliseconds each runs before anything is noted. */
const WARM = 200;

/** Something to call as often as a turn allows. */
export function each(call) {
  return (times) => {
    for (let time = 0; time < times; time += 1) call();
  };
}

/** The same where each call gives a promise. */
export function eachAwaited(call) {
  return async (times) => {
    for (let time = 0; time < times; time += 1) await call();
  };
}

/** Microseconds of one call, by name: one for each round. */
export class Taken {
  #microseconds = new Map();

  /** Notes a round. */
  add(means) {
    for (const [name, mean] of Object.entries(means)) {
      this.#microseconds.set(name, [...(this.#microseconds.get(name) ?? []), mean]);
    }
  }

  /** The median of each. */
  figures(names = [...this.#microseconds.keys()]) {
    return Object.fromEntries(names.map((name) => [name, median(this.#microseconds.get(name))]));
  }

  /** The sum of `ours` to the `other`: the median of the rounds' ratios, and the figures of what is in it. */
  measure(ours, other) {
    const sumOf = (round) => ours.reduce((sum, name) => sum + this.#microseconds.get(name)[round], 0);
    const ratio = median(this.#microseconds.get(other).map((theirs, round) => sumOf(round) / theirs));
    return { ratio, figures: this.figures([...ours, other]) };
  }
}

/** Each has its turn in every round; each call does so many `items`. */
export async function rounds(count, calls, items = 1) {
  const turns = [];
  for (const [name, run] of Object.entries(calls)) turns.push([name, run, await timesOf(run)]);
  const taken = new Taken();
  for (let round = 0; round < count; round += 1) {
    const means = {};
    for (const [name, run, times] of turns) means[name] = ((await milliseconds(run, times)) / times / items) * 1000;
    taken.add(means);
  }
  return taken;
}

/** Warms it up; tells how often it runs in a turn. */
async function timesOf(run) {
  const warm = performance.now() + WARM;
  for (let times = 1; ; ) {
    const took = await milliseconds(run, times);
    if (took < SLICE / 2) times *= 2;
    else if (performance.now() >= warm) return Math.max(1, Math.round((times * SLICE) / took));
  }
}

/** How long it takes to run it so often. */
async function milliseconds(run, times) {
  const started = performance.now();
  await run(times);
  return performance.now() - started;
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}
