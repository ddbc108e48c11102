"""Faspay's SNAP transfer, signed with RSA: by the core, or by the platform in its place."""

from __future__ import annotations

from typing import Any, Iterator

import by_hand
import httpx
from cases import BATCH, CHUNK, Case, Measures, Step, batches, require_same, round_trip
from measuring import Taken, asked, rounds

import salur

SIGNED_CHUNK = 100
"""Where the core signs, an item takes as long as fifty others: fewer of them tell as much."""


class Transfers:
    """One merchant three times: with the key in the core, with the key elsewhere, and by hand."""

    def __init__(self, case: Case, private_key: str) -> None:
        self.case = case
        self.here = salur.FaspaySnap(**case.config, private_key=private_key)
        self.elsewhere = salur.FaspaySnap(**case.config)
        self.hand = by_hand.Faspay(case.url, case.config["partner_id"], case.config["source_account"], private_key)
        self.step: Step = self.here.prepare(case.operation, case.row)
        self.waiting: Step = self.elsewhere.prepare(case.operation, case.row)
        self.text = self.waiting.string_to_sign
        self.signature = self.hand.sign(self.text)
        for step in (self.step, self.waiting.attach_signature(self.signature)):
            require_same(step, self.hand.transfer, case.row)

    def calls(self, http: httpx.Client) -> Measures:
        """A call. With the key elsewhere, the signature itself is not ours and does not count."""
        taken = rounds(
            25,
            {
                "prepare_signed": lambda: self.here.prepare_transfer(**self.case.row),
                "prepare": lambda: self.elsewhere.prepare_transfer(**self.case.row),
                "attach": lambda: self.waiting.attach_signature(self.signature),
                "parse": self.case.parse(self.step),
                "round_trip": round_trip(self.step, http),
            },
        )
        yield "faspay_snap.core_key.call", taken.measure(["prepare_signed", "parse"], "round_trip")
        yield "faspay_snap.external_key.call", taken.measure(["prepare", "attach", "parse"], "round_trip")

    def batches(self) -> Measures:
        """A batch. Here every signature counts, for by hand it does as well."""
        rows = list(self.case.rows(BATCH))
        few = rows[:SIGNED_CHUNK]
        operation = self.case.operation
        taken = batches(10, SIGNED_CHUNK, few, lambda: self.here.prepare_many(operation, few), self.hand.transfer)
        yield "faspay_snap.core_key.batch", taken.measure(["item"], "by_hand")
        taken = batches(10, CHUNK, rows, lambda: self.signed(rows), self.hand.transfer)
        yield "faspay_snap.external_key.batch", taken.measure(["item"], "by_hand")

    def signed(self, rows: list[dict[str, Any]]) -> Iterator[Step]:
        """A batch whose key lives elsewhere."""
        for step in self.elsewhere.prepare_many(self.case.operation, rows):
            assert isinstance(step, salur.Step)
            yield step.attach_signature(self.hand.sign(step.string_to_sign))

    def signatures(self, url: str) -> Measures:
        """One signature. The core's is what a prepare with the key takes longer than one without."""
        core, external = Taken(), Taken()
        for _ in range(3):
            told = asked(f"{url}/openssl")
            if "error" in told:
                yield from (("rsa_2048.core_key", {"reason": told["error"]}), ("rsa_2048.external_key", {"reason": told["error"]}))
                return
            openssl = 1e6 / told["per_second"]
            taken = rounds(
                5,
                {
                    "signed": lambda: self.here.prepare_transfer(**self.case.row),
                    "unsigned": lambda: self.elsewhere.prepare_transfer(**self.case.row),
                    "external": lambda: self.hand.sign(self.text),
                },
            ).figures()
            core.add({"signature": taken["signed"] - taken["unsigned"], "openssl": openssl})
            external.add({"signature": taken["external"], "openssl": openssl})
        yield "rsa_2048.core_key", core.measure(["signature"], "openssl")
        yield "rsa_2048.external_key", external.measure(["signature"], "openssl")
