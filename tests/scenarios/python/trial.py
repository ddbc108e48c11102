"""People to be paid at every gateway, the example that pays them and is killed, and the ledger that knows how often it did."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping, Optional, Sequence

import httpx
from merchant import PRIVATE_KEY, configs, sendme_of
from paying_sendme import register

from salur_sandbox.running import RunningSandbox

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
EXAMPLE = ROOT / "bindings-python" / "examples" / "pay_list.py"
OPEN = {"ask_human", "fix", "new_payment"}
NOBODY = "http://127.0.0.1:9/callback"


@dataclass(frozen=True)
class Person:
    """Somebody to be paid."""

    operation: str
    """The one that his payment begins with."""
    account: str
    """As the ledger has it."""
    fields: Mapping[str, str]
    is_told: bool = True
    """Whether the gateway tells how a payment ended; where it does not, a person must find out."""
    key_elsewhere: bool = False
    """Whether the gateway's client has no private key."""
    is_registered: bool = False
    """Whether the account must be known to the gateway before it can be paid."""
    amount: Optional[int] = None
    """Where the gateway does not take any amount."""

    @property
    def gateway(self) -> str:
        """Where he is paid."""
        return self.operation.partition(".")[0]


_BANK = {"bank_code": "014", "purpose": "Gaji"}
_AT_POS = {"bank_code": "2011", "account_name": "Test Account", "account_identity": "1234567889", "phone_number": "082211789110"}
_SNAP = {"partner_reference_no": "{reference}", "callback_url": NOBODY}
_SENDME = {"trx_no": "{reference}", "callback_url": NOBODY}
_IN_INDONESIA = {"beneficiary_region_code": "0102", "beneficiary_country_code": "ID", "beneficiary_name": "Jane Roe"}
_AT_BANK = {**_SENDME, **_IN_INDONESIA, "trx_no": "{number}", "beneficiary_bank_code": "014", "beneficiary_purpose_code": "1", "trx_desc": "Gaji"}
_AT_ATM = {**_SENDME, "beneficiary_bank_code": "C013", "beneficiary_phone": "081234567890", "beneficiary_name": "Jane Roe", "trx_desc": "Gaji"}
_CASHIN = {"partner_reference_no": "{reference}", "channel": "TOP_UP_E_WALLET_DANA", "customer_number": "6281234567890"}
# A gateway joins with a line for each way to be paid. The bill of a customer from 7 takes any sum, any number of times.
PEOPLE = {
    "duitku-transfer": Person("duitku.inquiry", "8760673566", {**_BANK, "bank_account": "8760673566"}),
    "duitku-late-bank": Person("duitku.inquiry", "8760673561", {**_BANK, "bank_account": "8760673561"}),
    "duitku-cash-out": Person("duitku.cash_out", "", {**_AT_POS, "cust_ref_number": "{reference}", "callback_url": NOBODY}, is_told=False),
    "faspay-transfer": Person(
        "faspay_snap.account_inquiry", "60004400184", {**_SNAP, "beneficiary_bank_code": "008", "beneficiary_account_no": "60004400184"}
    ),
    "faspay-top-up": Person("faspay_snap.top_up", "081234567890", {**_SNAP, "platform_code": "gpy", "customer_number": "081234567890"}),
    "faspay-bill": Person(
        "faspay_snap.bill_inquiry",
        "78000047816",
        {**_SNAP, "partner_service_id": "7008", "customer_no": "78000047816", "biller_code": "013"},
        is_told=False,
    ),
    "sendme-transfer": Person(
        "faspay_sendme.transfer", "8760673566", {**_AT_BANK, "beneficiary_account": "8760673566"}, is_registered=True
    ),
    "sendme-cash-out": Person("faspay_sendme.cash_out", "081234567890", _AT_ATM, amount=100_000),
    "sendme-top-up": Person(
        "faspay_sendme.top_up", "081234567891", {**_SENDME, **_IN_INDONESIA, "beneficiary_bank_code": "gpy", "beneficiary_account": "081234567891"}
    ),
    "cashin-top-up": Person("cashin.account_inquiry", "6281234567890", _CASHIN),
    "cashin-key-elsewhere": Person("cashin.top_up", "6281234567890", _CASHIN, key_elsewhere=True),
}
AMOUNTS = {key: person.amount or 50_001 + index for index, (key, person) in enumerate(PEOPLE.items())}
_OWNERS = {(person.gateway, person.account, AMOUNTS[key]): key for key, person in PEOPLE.items()}


class Trial:
    """A table, a ledger, and a program that is killed."""

    def __init__(self, sandbox: RunningSandbox, folder: Path, example: Path = EXAMPLE) -> None:
        self.sandbox, self.folder, self.example = sandbox, folder, example
        self.table, self.clock = folder / "payments.sqlite3", folder / "clock"
        self.clients, self.list, self.key = folder / "clients.json", folder / "people.csv", folder / "private.pem"
        self.people: Sequence[str] = ()
        self.options: dict[str, Any] = {}  # of SendMe's client, besides its credentials
        self.faults: dict[str, str] = {}  # of the next call of an operation, each time that it begins
        self.numbers: dict[str, str] = {}  # that registered accounts got
        self.key.write_text(PRIVATE_KEY)
        self.errors = open(folder / "errors", "w+")  # noqa: SIM115 - closed in `stop`
        command = [sys.executable, str(HERE / "killing.py")]
        self.runner = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True, cwd=ROOT
        )
        self.http = httpx.Client(base_url=sandbox.url, timeout=10)

    def stop(self) -> None:
        """Ends the runner by closing its input."""
        self.runner.communicate(timeout=30)
        self.errors.close()
        self.http.close()

    def begin(self, *people: str) -> None:
        """An empty table, an empty ledger, a clock that shows the real time, and these people to be paid."""
        for path in self.folder.glob("payments.sqlite3*"):
            path.unlink()
        self.clock.write_bytes(bytes(8))
        self.http.post("/_sandbox/reset").raise_for_status()
        numbers = {key: self.register(PEOPLE[key]) for key in people if PEOPLE[key].is_registered}
        if (people, numbers) != (self.people, self.numbers):
            self.people, self.numbers = people, numbers
            self.write_files()
        for operation, fault in self.faults.items():
            self.sandbox.set_fault(operation, fault)

    def register(self, person: Person) -> str:
        """Makes a bank account known; the number that transfers name."""
        names = {"beneficiary_account": person.account, "beneficiary_account_name": person.fields["beneficiary_name"]}
        return str(register(sendme_of(self.sandbox.url), **names)["beneficiary_virtual_account"])

    def write_files(self) -> None:
        """What the example reads."""
        whom: list[dict[str, Any]] = [
            {"id": key, "operation": PEOPLE[key].operation, "amount": AMOUNTS[key], **PEOPLE[key].fields} for key in self.people
        ]
        for one in whom:
            if number := self.numbers.get(one["id"]):
                one["beneficiary_virtual_account"] = number
        with open(self.list, "w", newline="", encoding="utf-8") as file:
            lines = csv.DictWriter(file, list(dict.fromkeys(name for one in whom for name in one)))
            lines.writeheader()
            lines.writerows(whom)
        # A person is asked after half an hour, not a day: a notification is waited for ten minutes, then the status may be asked twice.
        quick = {"not_found_window": 300_000, "ask_human_after": 1_800_000}
        clients = {gateway: {**config, **quick} for gateway, config in configs(self.sandbox.url).items()}
        clients["faspay_sendme"] |= self.options
        for gateway in {PEOPLE[key].gateway for key in self.people if PEOPLE[key].key_elsewhere}:
            del clients[gateway]["private_key"]
            clients[gateway]["signer"] = ["openssl", "dgst", "-sha256", "-sign", str(self.key)]
        self.clients.write_text(json.dumps(clients))

    def run(self, *kill_at: Optional[int], lines: bool = True) -> list[dict[str, Any]]:
        """One process for each; how they ended."""
        assert self.runner.stdin is not None and self.runner.stdout is not None
        arguments = [str(self.table), str(self.clients), str(self.list)]
        files = {"example": str(self.example), "clock": str(self.clock), "arguments": arguments}
        job = {**files, "lines": lines, "kill_at": kill_at}
        print(json.dumps(job), file=self.runner.stdin, flush=True)
        ends: list[dict[str, Any]] = json.loads(self.runner.stdout.readline())
        assert all(end["status"] in (0, 1, -9) for end in ends), (ends, (self.folder / "errors").read_text()[-2000:])
        return ends

    def paid(self, payments: Optional[Sequence[Mapping[str, Any]]] = None) -> dict[str, int]:
        """How often money moved for each person, says the ledger."""
        made = dict.fromkeys(self.people, 0)
        for payment in self.payments() if payments is None else payments:
            made[_OWNERS[payment["gateway"], payment["bank_account"], payment["amount"]]] += payment["made"]
        return made

    def payments(self) -> list[dict[str, Any]]:
        """The ledger, when nothing is on its way any more."""
        until = time.monotonic() + 10
        while True:
            payments = self.sandbox.payments()
            if all(payment["state"] != "waiting" for payment in payments):
                return payments
            assert time.monotonic() < until, "a payment does not end"
            time.sleep(0.005)

    def states(self) -> dict[str, str]:
        """What the table says."""
        db = sqlite3.connect(self.table)
        try:
            return dict(db.execute("SELECT id, state FROM payments").fetchall())
        finally:
            db.close()

    def decide(self, errs: bool = False) -> dict[str, str]:
        """A person looks at the ledger for everybody about whom the program asks, and decides, rightly unless he errs.

        Who they were, and what stood there.
        """
        asked = {key: state for key, state in self.states().items() if state in OPEN}
        if not asked:
            return asked
        time.sleep(0.05)  # a statement is looked at when nothing is on its way any more
        made = self.paid()
        # `new_payment` is the library's word that it failed: a person would not even look, and pay again.
        belied = [key for key, state in asked.items() if state != "ask_human" and made[key]]
        assert not belied, f"said to have failed, and paid: {belied}"
        db = sqlite3.connect(self.table)
        db.execute("PRAGMA synchronous = OFF")
        with db:
            for key in asked:
                db.execute("UPDATE payments SET decision = ? WHERE id = ?", ("paid" if made[key] and not errs else "retry", key))
        db.close()
        return {key: f"{state}, {'paid' if made[key] else 'not paid'}" for key, state in asked.items()}

    def finish(self, where: str) -> set[str]:
        """Starts it again until all is done, and compares with the ledger. Of whom a person was asked although they were paid."""
        doubted = set()
        for _ in range(10):
            self.run(None)
            asked = self.decide()
            doubted |= {key for key, what in asked.items() if what == "ask_human, paid"}
            if not asked:
                break
        payments, states = self.payments(), self.states()
        made, sent = self.paid(payments), max((payment["transfers"] for payment in payments), default=0)
        assert sent <= 1, f"one transfer was sent {sent} times, killed {where}"
        assert max(made.values()) <= 1, f"paid twice, killed {where}: {made}"
        assert min(made.values()) >= 1, f"lost, killed {where}: {made}"
        assert states == dict.fromkeys(self.people, "done"), f"the table is wrong, killed {where}: {states}"
        return doubted
