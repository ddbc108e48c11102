"""codes.json: every documented code at every stage, and codes that nobody documented."""

import codes
from bench import DAY, HOUR, MINUTE, PAGE, SECOND, T0, USUAL, echo, given, only_code, paid, parse
from cases_prepare import BAL, BANKS, CI, CO, CT, ST, I, T

DECISION = PAGE + "; classified by docs/decisions/0001 and 0002"


def slug(code):
    return code.lower().replace("-", "minus-")


def after(state, code, at, wait=None, status=True, renew=None):
    """What follows from the state of a payment (not of a status call)."""
    if state == "succeeded":
        return {"do": "done"}
    if state == "pending":
        return {"do": "wait", **wait} if wait else {"do": "check_status", "operation": ST, "after": at + 10 * SECOND}
    if state == "unknown":
        return {"do": "check_status", "operation": ST, "after": at + 10 * SECOND} if status else {"do": "wait", "after": T0 + HOUR}
    if code in codes.TO_FIX:
        return {"do": "fix"}
    return {"do": "new_payment", **(renew or {})}


def payment(state, reported, returned=False, attempt=1, matched=True):
    whole = {"state": state, "matched": matched, "can_be_returned": returned, "attempt": attempt}
    if reported != "unknown":
        whole["reported"] = reported
    if state != "succeeded" and returned:
        del whole["can_be_returned"]
    return whole


def body_of(op, code, accepted):
    return echo(op, code) if accepted else only_code(code)


def reads(op):
    tag = op.split(".")[1].replace("_", "-")
    out = []
    for code in codes.ALL if op in (I, CI) else ["00", "EE", "TO", "68", "-100", "-120", "-191", "-510", "-930", "-952", "-960"]:
        call, _ = codes.verdict("inquiry", code)
        if code == "00":
            next_ = {"do": "continue", "operation": op.replace("inquiry", "transfer")} if op in (I, CI) else {"do": "done"}
        else:
            next_ = {"do": "resend" if code in codes.PASSING else "fix"}
        out.append(parse("codes/%s/%s" % (tag, slug(code)), "%s: %s, then %s" % (code, call, next_["do"]), op, body_of(op, code, code == "00"),
                         {"operation": op, "call": call, "http_status": 200, "code": code, "payment": None, "next": next_, "problems": None}))
    return out


def pays(op, tag, every, input_=None, again=(), after_not_sent=False, about=""):
    stage = "cash_out" if op == CO else "transfer"
    input_ = USUAL[op] if input_ is None else input_
    type_ = input_.get("type")
    returned = type_ in ("LLG", "RTGS")
    first = bool(again) and not after_not_sent
    out = []
    for code in every:
        call, reported = codes.verdict(stage, code)
        state = "unknown" if first and reported == "failed" else reported
        at = (again[-1] if again else T0) + 1500
        wait = None
        if op == CO:
            wait = {"after": (again[-1] if again else T0) + DAY}
        elif type_ == "H2H":
            wait = {"operation": ST, "after": at + 10 * MINUTE}
        renew = None
        if op != CO:
            keep = ("bank_code", "bank_account", "amount", "type")
            renew = {"operation": op.replace("transfer", "inquiry"), "input": {name: input_[name] for name in keep if name in input_}}
        accepted = call == "accepted"
        body = body_of(op, code, accepted)
        if accepted and type_:
            body.update(type=type_, bankCode=input_["bank_code"])
        next_ = after(state, code, at, wait, op != CO, renew)
        if op == CO and state == "unknown" and again:
            next_ = {"do": "wait", "after": again[-1] + HOUR}
        expect = {"operation": op, "call": call, "http_status": 200, "code": code,
                  "payment": payment(state, reported, returned, 1 + len(again), True), "next": next_, "problems": None}
        out.append(parse("codes/%s/%s" % (tag, slug(code)), "%s%s: %s, %s" % (about, code, call, state), op, body, expect, input_=input_, again=again,
                         after_not_sent=after_not_sent))
    return out


def statuses(tag, every, op=T, again=(), **changes):
    """Asked a minute after the payment: the next question comes two minutes later."""
    asked = T0 + MINUTE
    out = []
    for code in every:
        call, state = codes.verdict("status", code)
        at = asked + 1500
        type_ = given(op, **changes).get("type")
        if state == "succeeded":
            next_ = {"do": "done"}
        elif code in codes.OF_THE_CALL:
            next_ = {"do": "fix"}
        elif state == "failed":
            renew = {"operation": op.replace("transfer", "inquiry"), "input": {"bank_account": given(op)["bank_account"], "amount": given(op)["amount"]}}
            next_ = {"do": "fix"} if code in codes.TO_FIX else {"do": "new_payment", **renew}
        else:
            next_ = {"do": "check_status", "operation": ST, "input": {"disburse_id": "12345"}, "after": at + 2 * MINUTE}
        body = only_code(code)
        if call == "accepted":
            body = echo(ST, code, bankAccount=given(op)["bank_account"], amountTransfer=float(given(op)["amount"]), bankCode=given(op, **changes)["bank_code"])
        expect = {"operation": ST, "call": call, "http_status": 200, "code": code,
                  "payment": payment(state, state, type_ in ("LLG", "RTGS"), 1, True), "next": next_, "problems": None}
        out.append(parse("codes/%s/%s" % (tag, slug(code)), "%s: %s, %s" % (code, call, state), ST, body, expect,
                         input_={"payment": paid(op, **changes)}, now=asked, again=again))
    return out


def unlisted():
    """Codes that no table has, some of them lookalikes."""
    lookalikes = {"99": "99", "0": "0", "000": "000", "0e0": "0e0", "0e12": "0e12", "to": "to", "ee": "ee", "plus-00": "+00", "minus-00": "-00", "00.0": "00.0", "ok": "OK",
                  "success": "Success", "full-width": "００", "-1": "-1", "-999": "-999", "32": "32"}
    out = []
    for op, tag in ((I, "inquiry"), (T, "transfer"), (CT, "clearing-transfer"), (CO, "cash-out"), (ST, "status"), (BAL, "balance")):
        for name, code in lookalikes.items() if op in (T,) else [("99", "99"), ("0", "0")]:
            input_, now, at = USUAL[op], T0, T0 + 1500
            expect = {"call": "unreadable", "code": code, "meaning": None, "problems": [{"path": "response_code", "rule": "unlisted_code"}]}
            if op in (I, BAL):
                expect.update(payment=None, next={"do": "resend"})
            else:
                next_ = {"do": "check_status", "after": at + 10 * SECOND}
                if op == CO:
                    next_ = {"do": "wait", "after": T0 + HOUR}
                if op == ST:
                    input_, now = {"payment": paid()}, T0 + MINUTE
                    next_ = {"do": "check_status", "after": now + 1500 + 2 * MINUTE}
                expect.update(payment={"state": "unknown", "attempt": 1}, next=next_)
            out.append(parse("codes/unlisted/%s-%s" % (tag, name), "%s is in no table" % code, op, echo(op, code), expect, input_=input_, now=now))
    return out


def all_codes():
    some = ["00", "80", "68", "EE", "TO", "-142", "-960", "-420", "-148", "-161", "-510", "-191", "90"]
    later = [T0 + 2 * MINUTE]
    out = reads(I) + reads(CI) + reads(BAL) + reads(BANKS)
    out += pays(T, "transfer", codes.ALL)
    out += pays(CT, "clearing-transfer-llg", codes.ALL)
    for type_ in ("RTGS", "H2H", "BIFAST"):
        out += pays(CT, "clearing-transfer-" + type_.lower(), some, given(CT, type=type_, bank_code="009"))
    out += pays(CO, "cash-out", codes.ALL)
    out += statuses("status", codes.ALL)
    out += statuses("status-llg", some, CT)
    out += statuses("status-rtgs", ["00", "80", "-510"], CT, type="RTGS")
    out += statuses("status-h2h", ["00", "80", "68", "-510"], CT, type="H2H", bank_code="009")
    out += statuses("status-bifast", ["00", "-510"], CT, type="BIFAST")
    out += pays(T, "transfer-second", ["00", "80", "68", "EE", "NF", "-142", "-960", "-420", "-120", "-191", "-510", "-141", "76", "01", "51", "90"], again=later,
                about="on a second attempt ")
    out += pays(T, "transfer-third", ["00", "-510"], again=later + [T0 + 5 * MINUTE], about="on a third attempt ")
    out += pays(CT, "clearing-transfer-second", ["00", "80", "-142", "-510", "-191", "-420"], again=later, about="on a second attempt ")
    out += pays(T, "transfer-second-after-not-sent", ["00", "-142", "-510", "-191", "76"], again=later, after_not_sent=True, about="the first was not sent: ")
    out += pays(CO, "cash-out-second-after-not-sent", ["00", "EE", "-510", "-191"], again=later, after_not_sent=True, about="the first was not sent: ")
    return out + unlisted()


FILES = [("codes.json", "Every code of the page's tables at every stage, and codes that are in none.", DECISION, all_codes)]
