/** Duitku's inquiry, signed with a hash. */

import * as byHand from "./by_hand.mjs";
import { BATCH, batches, CHUNK, requireSame, roundTrip } from "./cases.mjs";
import { each, eachAwaited, rounds } from "./measuring.mjs";

/** A call, and a batch. `sandboxUrl` is where the sandbox's Duitku is. */
export async function measures({ Duitku }, case_, platform, sandboxUrl) {
  const client = new Duitku(case_.config);
  const booked = new Duitku({ ...case_.config, disbursementUrl: sandboxUrl }).prepareInquiry(case_.row);
  const hand = new byHand.Duitku({ ...case_.config, url: case_.url, platform });
  const step = client.prepareInquiry(case_.row);
  const inquiry = platform.promises ? (...given) => hand.inquiryAwaited(...given) : (...given) => hand.inquiry(...given);
  await requireSame(step, inquiry, case_.row);
  const calls = await rounds(25, {
    prepare: each(() => client.prepareInquiry(case_.row)),
    parse: each(case_.parse(step)),
    round_trip: eachAwaited(await roundTrip(step)),
    sandbox_trip: eachAwaited(await roundTrip(booked)),
  });
  const rows = [...case_.rows(BATCH)];
  const batch = await batches(20, {
    chunk: CHUNK,
    rows,
    prepared: () => client.prepareMany(case_.operation, rows),
    hand: inquiry,
    handIsPromised: platform.promises,
  });
  return {
    "duitku.call": calls.measure(["prepare", "parse"], "round_trip"),
    "duitku.call.sandbox": calls.measure(["prepare", "parse"], "sandbox_trip"),
    "duitku.batch": batch.measure(["item"], "by_hand"),
  };
}
