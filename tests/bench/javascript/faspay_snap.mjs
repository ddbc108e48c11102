/** Faspay's SNAP transfer, signed with RSA: by the core, or by the platform in its place. */

import * as byHand from "./by_hand.mjs";
import { BATCH, batches, CHUNK, requireSame, roundTrip } from "./cases.mjs";
import { each, eachAwaited, rounds, Taken } from "./measuring.mjs";

/** Where the core signs, an item takes as long as a hundred others: fewer of them tell as much. */
const SIGNED_CHUNK = 100;

/** One merchant three times: with the key in the core, with the key elsewhere, and by hand. */
export class Transfers {
  /** Opens all three, and requires that they write the same. */
  static async open({ FaspaySnap }, case_, platform, privateKey) {
    const transfers = new Transfers();
    const here = new FaspaySnap({ ...case_.config, privateKey });
    const elsewhere = new FaspaySnap(case_.config);
    const hand = new byHand.Faspay({ ...case_.config, url: case_.url, platform });
    const transfer = platform.promises ? (...given) => hand.transferAwaited(...given) : (...given) => hand.transfer(...given);
    const [step, waiting] = [here.prepareTransfer(case_.row), elsewhere.prepareTransfer(case_.row)];
    const signature = await platform.signature(waiting.stringToSign);
    for (const signed of [step, waiting.attachSignature(signature)]) await requireSame(signed, transfer, case_.row);
    return Object.assign(transfers, { case_, platform, here, elsewhere, transfer, step, waiting, signature });
  }

  /** A call. With the key elsewhere, the signature itself is not ours and does not count. */
  async calls() {
    const { case_, here, elsewhere, step, waiting, signature } = this;
    const taken = await rounds(25, {
      prepare_signed: each(() => here.prepareTransfer(case_.row)),
      prepare: each(() => elsewhere.prepareTransfer(case_.row)),
      attach: each(() => waiting.attachSignature(signature)),
      parse: each(case_.parse(step)),
      round_trip: eachAwaited(await roundTrip(step)),
    });
    return {
      "faspay_snap.core_key.call": taken.measure(["prepare_signed", "parse"], "round_trip"),
      "faspay_snap.external_key.call": taken.measure(["prepare", "attach", "parse"], "round_trip"),
    };
  }

  /** A batch. Here every signature counts, for by hand it does as well. */
  async batches() {
    const { case_, platform, here, elsewhere, transfer } = this;
    const rows = [...case_.rows(BATCH)];
    const few = rows.slice(0, SIGNED_CHUNK);
    const byHandToo = { hand: transfer, handIsPromised: platform.promises };
    const core = await batches(6, { chunk: SIGNED_CHUNK, rows: few, prepared: () => here.prepareMany(case_.operation, few), ...byHandToo });
    const finish = platform.promises
      ? async (step) => step.attachSignature(await platform.signature(step.stringToSign))
      : (step) => step.attachSignature(platform.signature(step.stringToSign));
    const prepared = () => elsewhere.prepareMany(case_.operation, rows);
    const external = await batches(10, { chunk: CHUNK, rows, prepared, finish, isPromised: platform.promises, ...byHandToo });
    return {
      "faspay_snap.core_key.batch": core.measure(["item"], "by_hand"),
      "faspay_snap.external_key.batch": external.measure(["item"], "by_hand"),
    };
  }

  /** One signature. The core's is what a prepare with the key takes longer than one without. */
  async signatures(url) {
    const { case_, platform, here, elsewhere, waiting } = this;
    const sign = () => platform.signature(waiting.stringToSign);
    const [core, external] = [new Taken(), new Taken()];
    for (let time = 0; time < 3; time += 1) {
      const { per_second: perSecond, error } = await (await fetch(`${url}/openssl`)).json();
      if (error !== undefined) return { "rsa_2048.core_key": { reason: error }, "rsa_2048.external_key": { reason: error } };
      const openssl = 1e6 / perSecond;
      const taken = await rounds(5, {
        signed: each(() => here.prepareTransfer(case_.row)),
        unsigned: each(() => elsewhere.prepareTransfer(case_.row)),
        external: (platform.promises ? eachAwaited : each)(sign),
      });
      const { signed, unsigned, external: elsewhereSigned } = taken.figures();
      core.add({ signature: signed - unsigned, openssl });
      external.add({ signature: elsewhereSigned, openssl });
    }
    return {
      "rsa_2048.core_key": core.measure(["signature"], "openssl"),
      "rsa_2048.external_key": external.measure(["signature"], "openssl"),
    };
  }
}
