"""Pays a list of people, each once: `python pay_list.py payments.sqlite3 http://127.0.0.1:8400 people.csv`.

Any number of these may work on one table, be killed at any point and be started again. `people.csv` has the columns
id (of the payment), bank_code, bank_account, amount, purpose. What a person must decide is printed at the end: write
`paid` into its `decision`, or `retry` if it certainly was not, and start again. Rules: docs/guide/outcomes.md.
"""

import csv
import json
import sqlite3
import sys
import time
from typing import Any

import salur

# ready: `todo` comes next, once it is `due`. sent: `context` may have been sent; its sender has until `due` to say
# what came. done: paid. ask_human, fix, new_payment: a person decides; `todo` is what `retry` then begins with.
TABLE = """CREATE TABLE IF NOT EXISTS payments
           (id TEXT PRIMARY KEY, first, todo, state, due, version, context, note, decision)"""
DECIDED = """UPDATE payments SET state = CASE decision WHEN 'paid' THEN 'done' ELSE 'ready' END, decision = NULL,
             due = 0, version = version + 1
             WHERE state IN ('ask_human', 'fix', 'new_payment') AND decision IN ('paid', 'retry')"""
ADD = "INSERT OR IGNORE INTO payments VALUES (?, ?, ?, 'ready', 0, 0, '', '', NULL)"
NEXT = "SELECT * FROM payments WHERE state IN ('ready', 'sent') ORDER BY due LIMIT 1"
LEFT = "SELECT id, state, note FROM payments WHERE state != 'done' ORDER BY id"
LEASE = 90_000  # milliseconds: after these a sender is dead, or too late to be heard
BY = "test@chakratechnology.com"  # of Duitku's public test merchant
KEY = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"


def add(db: sqlite3.Connection, people: str) -> None:
    """Puts everybody into the table who is not there yet. An id is one payment for ever."""
    db.execute("BEGIN IMMEDIATE")
    with open(people, newline="", encoding="utf-8") as file:
        for person in csv.DictReader(file):
            key, whom = person.pop("id"), {**person, "amount": int(person["amount"])}
            first = json.dumps({"do": "continue", "operation": "duitku.inquiry", "input": whom})
            db.execute(ADD, (key, first, first))
            if db.execute("SELECT first FROM payments WHERE id = ?", (key,)).fetchone()[0] != first:
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
    if then.do in ("continue", "check_status", "resend", "wait"):
        due = then.after or salur.Moment.fresh().now + (10_000 if then.do == "resend" else 0)
        return {"state": "ready", "todo": json.dumps(then.to_document()), "due": due}
    note = then.question or f"{outcome.operation}: {outcome.code} {outcome.meaning}"
    # A question that was refused leaves its payment open, and is put again; else a payment is begun anew (rule 11).
    is_open = then.do == "fix" and outcome.payment is not None and outcome.payment.state == "unknown"
    return {"state": then.do, "todo": row["todo" if is_open else "first"], "note": note}


def advance(db: sqlite3.Connection, duitku: salur.Duitku, row: dict[str, Any]) -> None:
    """One call of one payment: claim it, send it, write what came."""
    if row["state"] == "sent":  # rule 2: nobody said what came; it may have arrived, and is not sent again
        step = duitku.parse(row["context"], "no_answer")
    else:
        step = duitku.prepare_next(salur.Next.from_document(json.loads(row["todo"])))
    while step.is_request:
        due = (step.send_before or salur.Moment.fresh().now) + LEASE
        if not save(db, row, state="sent", context=step.context, due=due):  # rules 1, 3: first, by one
            return
        step = salur.send_once(step)  # rules 4 and 5: not after `send_before`, one copy on the wire
    save(db, row, **learned(row, step.outcome))


def main(table: str, url: str, people: str) -> str:
    """Goes on until nothing is left but what a person must decide, and tells that."""
    at = f"{url}/webapi/api"  # leave it out, and the environment's own is used
    duitku = salur.Duitku(environment="sandbox", user_id=3551, email=BY, secret_key=KEY, disbursement_url=at)
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
            advance(db, duitku, dict(row))
        except salur.InputError as error:  # nothing was claimed or sent: this row alone is wrong
            save(db, dict(row), state="fix", note=str(error))
    return "\n".join(": ".join(row) for row in db.execute(LEFT))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
