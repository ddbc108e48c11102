"""Pays one person with requests: `python pay_requests.py http://127.0.0.1:8400`, the address of a sandbox."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from typing import Any, TypeVar

import requests

import salur

A = TypeVar("A", bound=salur.Record)
DATABASE = sqlite3.connect(os.environ.get("SALUR_DATABASE", ":memory:"))  # yours, on a disk
HTTP = requests.Session()  # `send_once` sets its time-outs, and allows no redirects and no retries


def store(step: salur.Step[Any]) -> None:
    """Writes the context down before anything is sent: with it, a crash can be mended."""
    with DATABASE:
        DATABASE.execute("CREATE TABLE IF NOT EXISTS contexts (payment, operation, attempt, context)")
        row = ("invoice-17", step.operation, step.attempt, step.context)
        DATABASE.execute("INSERT INTO contexts VALUES (?, ?, ?, ?)", row)


def send(step: salur.Step[A]) -> salur.Outcome[A]:
    """Sends, once, what is to be sent, until there is an outcome."""
    while step.is_request:
        store(step)
        step = salur.send_once(step, HTTP)
    return step.outcome


def main() -> int:
    """Follows `next` until nothing is left to do."""
    sandbox = sys.argv[1] if len(sys.argv) > 1 else os.environ["SALUR_SANDBOX"]
    duitku = salur.Duitku(  # Duitku's public test merchant
        environment="sandbox",
        user_id=3551,
        email="test@chakratechnology.com",
        secret_key="de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
        disbursement_url=f"{sandbox}/webapi/api",
    )
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account="8760673566", amount=50_000))
    print(inquiry)
    if inquiry.answer is None or inquiry.answer.disburse_id is None or inquiry.next.do != "continue":
        return 1
    transfer = duitku.prepare_next(inquiry.next, purpose="Invoice 17")
    outcome = send(transfer)
    print(outcome)
    while outcome.next.do == "check_status":
        time.sleep(max(0.0, (outcome.next.after or 0) / 1000 - time.time()))
        outcome = send(duitku.prepare_next(outcome.next))
        print(outcome)

    # The same question at any later time, with nothing but what was stored.
    status = send(duitku.prepare_status(disburse_id=inquiry.answer.disburse_id, payment=transfer.context))
    print(status)
    return 0 if status.payment is not None and status.payment.state == "succeeded" else 1


if __name__ == "__main__":
    sys.exit(main())
