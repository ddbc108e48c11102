"""Pays a list of people, each once: `python pay_list.py payments.sqlite3 clients.json people.csv`.

Any number of these may work on one table, be killed at any point and be started again. `people.csv` has a line for each
payment: its `id`, the `operation` to begin with, `amount`, and what else that operation and the one that it continues
into want; `{reference}` becomes a reference of this payment alone, `{number}` the same in digits. `clients.json` has each
gateway's credentials; in place of a private key a `signer` may stand, a command that signs what it reads. What a person
must decide is printed at the end: write `paid` into its `decision`, or `retry` if it certainly was not, and start again.
Rules: docs/guide/outcomes.md.
"""

import csv
import json
import sqlite3
import subprocess
import sys
import time
from typing import Any

import salur

# ready: `todo` comes next, once it is `due`. sent: `context` may have been sent; who sent it has until `due` to say
# what came. done: paid. ask_human, fix, new_payment: a person decides; `todo` is what `retry` then begins with.
TABLE = """CREATE TABLE IF NOT EXISTS payments
           (id TEXT PRIMARY KEY, gateway, person, first, todo, state, due, version, closed, context, note, decision)"""
DECIDED = """UPDATE payments SET state = CASE decision WHEN 'paid' THEN 'done' ELSE 'ready' END, decision = NULL,
             due = 0, version = version + 1
             WHERE state IN ('ask_human', 'fix', 'new_payment') AND decision IN ('paid', 'retry')"""
ADD = "INSERT OR IGNORE INTO payments VALUES (?, ?, ?, ?, ?, 'ready', 0, 0, 0, '', '', NULL)"
NEXT = "SELECT * FROM payments WHERE state IN ('ready', 'sent') ORDER BY due LIMIT 1"
LEFT = "SELECT id, state, note FROM payments WHERE state != 'done' ORDER BY id"
LEASE = 90_000  # milliseconds: after these a sender is dead, or too late to be heard
CLIENTS: dict[str, Any] = {
    "duitku": salur.Duitku,
    "faspay_snap": salur.FaspaySnap,
    "faspay_sendme": salur.FaspaySendme,
    "cashin": salur.Cashin,
}
OPERATIONS = [operation for gateway in salur.catalog()["gateways"] for operation in gateway["operations"]]
FIELDS = {operation["name"]: {field["name"] for field in operation["inputs"]} for operation in OPERATIONS}


def add(db: sqlite3.Connection, people: str) -> None:
    """Puts everybody into the table who is not there yet. An id is one payment for ever."""
    db.execute("BEGIN IMMEDIATE")
    with open(people, newline="", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            key, operation = line.pop("id"), line.pop("operation")
            whom = {name: int(cell) if name == "amount" else cell for name, cell in line.items() if cell}
            if unknown := whom.keys() - set().union(*FIELDS.values()):
                sys.exit(f"{people}: no operation takes {', '.join(sorted(unknown))}")
            person, first = json.dumps(whom), json.dumps({"do": "continue", "operation": operation})
            db.execute(ADD, (key, operation.partition(".")[0], person, first, first))
            stands = db.execute("SELECT person, first FROM payments WHERE id = ?", (key,)).fetchone()
            if tuple(stands) != (person, first):
                sys.exit(f"{key}: stands in the table already, with another account, amount or purpose")
    db.execute("COMMIT")


def save(db: sqlite3.Connection, row: dict[str, Any], **changes: Any) -> bool:
    """Compare-and-set: whether the row was still as it was read, and is now written and committed."""
    names, read = ", ".join(f"{name} = ?" for name in changes), row["version"]
    row["version"] += 1
    command = f"UPDATE payments SET {names}, version = version + 1 WHERE id = ? AND version = ?"
    return db.execute(command, (*changes.values(), row["id"], read)).rowcount == 1


def learned(row: dict[str, Any], outcome: salur.Outcome[Any]) -> dict[str, Any]:
    """What to write of an outcome: what `next` says, and nothing else (rules 6 to 9)."""
    then = outcome.next
    if then.do == "wait" and then.operation is None:  # nobody to ask: at last `no_answer` is said, and a person decides
        return {"state": "sent", "due": then.after}
    if then.do in ("continue", "check_status", "resend", "wait"):
        now = salur.Moment.fresh().now
        due = then.after or now + (10_000 if then.do == "resend" else 0)
        if then.do == "wait":  # for a callback; none reaches this program, so it asks within a minute
            due = min(due, now + 60_000)
        return {"state": "ready", "todo": json.dumps(then.to_document()), "due": due}
    note = then.question or f"{outcome.operation}: {outcome.code} {outcome.meaning}"
    # A question that was refused leaves its payment open, and is put again. Else the payment is begun anew: under a new
    # reference where it is closed (rule 11), under the same where nobody knows: a gateway may then refuse a second one.
    is_open = then.do == "fix" and outcome.payment is not None and outcome.payment.state == "unknown"
    closed = row["closed"] + (then.do in ("fix", "new_payment") and not is_open)
    return {"state": then.do, "todo": row["todo" if is_open else "first"], "closed": closed, "note": note}


def wanted(row: dict[str, Any], then: salur.Next) -> dict[str, Any]:
    """What the list says, of what this operation takes. Everything but `continue` has all that it takes."""
    takes = FIELDS.get(then.operation or "", set()) if then.do == "continue" else set()
    reference = f"{row['id']}{row['closed']:02}"
    own = {"{reference}": reference, "{number}": str(int.from_bytes(reference.encode(), "big"))}
    return {name: own.get(cell, cell) for name, cell in json.loads(row["person"]).items() if name in takes}


def signed(step: salur.Step[Any], signer: list[str]) -> salur.Step[Any]:
    """The step, with its signature where the private key lives elsewhere."""
    if step.is_to_sign:
        step = step.attach_signature(subprocess.check_output(signer, input=step.string_to_sign.encode(), timeout=30))
    return step


def advance(db: sqlite3.Connection, client: salur.GatewayClient[Any], signer: list[str], row: dict[str, Any]) -> None:
    """One call of one payment: claim it, send it, write what came. A token that it needs is a request of its own, claimed as well."""
    if row["state"] == "sent":  # rule 2: nobody said what came; it may have arrived, and is not sent again
        step = client.parse(row["context"], "no_answer")
    else:
        then = salur.Next.from_document(json.loads(row["todo"]))
        step = signed(client.prepare_next(then, **wanted(row, then)), signer)
    while step.is_request:
        due = (step.send_before or salur.Moment.fresh().now) + LEASE
        if not save(db, row, state="sent", context=step.context, due=due):  # rules 1, 3: first, by one
            return
        step = signed(salur.send_once(step), signer)  # rules 4, 5: not after `send_before`, one copy on the wire
    save(db, row, **learned(row, step.outcome))


def main(table: str, clients: str, people: str) -> str:
    """Goes on until nothing is left but what a person must decide, and tells that."""
    with open(clients, encoding="utf-8") as file:
        configs = json.load(file)
    signers = {name: config.pop("signer", []) for name, config in configs.items()}
    opened = {name: CLIENTS[name](**config) for name, config in configs.items()}
    db = sqlite3.connect(table, timeout=60, isolation_level=None)  # a statement that returned is committed
    db.row_factory = sqlite3.Row
    db.execute(TABLE)
    add(db, people)
    db.execute(DECIDED)
    while row := db.execute(NEXT).fetchone():
        if (early := row["due"] - salur.Moment.fresh().now) > 0:
            time.sleep(min(early, 10_000) / 1000)
            continue
        try:
            advance(db, opened[row["gateway"]], signers[row["gateway"]], dict(row))
        except salur.InputError as error:  # nothing was claimed or sent: this row alone is wrong
            save(db, dict(row), state="fix", note=str(error))
    return "\n".join(": ".join(row) for row in db.execute(LEFT))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
