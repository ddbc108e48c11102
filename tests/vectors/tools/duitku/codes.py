"""Every code of the page's four tables (and of its test tables), and what it means at each stage: transcribed from docs/decisions/0001."""

RESPONSE = "00 EE TO LD NF 76 80 -100 -120 -123 -141 -142 -148 -149 -161 -191 -192 -213 -420 -510 -920 -930 -951 -952 -960".split()
VENDOR = "00 01 05 12 14 30 31 51 66 68 88 90 91".split()
SWITCH = "00 01 03 04 05 12 13 14 15 20 30 31 33 36 38 39 40 41 43 51 52 68 91".split()
TESTS = ["89"]
CALLBACK = ["00", "01", "68"]

ALL = list(dict.fromkeys(RESPONSE + VENDOR + SWITCH + TESTS + CALLBACK))

OPEN = set("EE TO LD -100 -951 12 20 66 88 89 91 -142".split())  # something went wrong somewhere: nobody knows
NOT_FOUND = {"NF", "-420"}
STALE = {"-960"}
OF_THE_CALL = set("-120 -123 -191 -213 -930 -952".split())
DECLINED = set("76 -141 -148 -149 -161 -192 -510 -920 01 03 04 05 13 14 15 30 31 33 36 38 39 40 41 43 51 52 90".split())

PASSING = set("EE TO LD NF 68 80 -100 -142 -951 -960 12 20 66 88 89 91".split())
TO_FIX = set("76 14 31 -120 -123 -141 -148 -149 -161 -191 -192 -213 -930 -952".split())

assert {"00", "80", "68"} | OPEN | NOT_FOUND | STALE | OF_THE_CALL | DECLINED == set(ALL)


def verdict(stage, code):
    """(call, state) at `inquiry`, `transfer`, `cash_out` or `status`; the state of an inquiry is None."""
    if stage == "inquiry":
        return ("accepted" if code == "00" else "refused"), None
    if code == "00":
        return "accepted", "pending" if stage == "cash_out" else "succeeded"
    if code in ("80", "68"):
        return "accepted", "pending"
    if code == "-420" and stage == "transfer":
        return "refused", "failed"
    if code in OPEN | NOT_FOUND | STALE:
        return "refused", "unknown"
    if code in OF_THE_CALL:
        return "refused", "unknown" if stage == "status" else "failed"
    assert code in DECLINED, code
    return ("accepted" if stage == "status" else "refused"), "failed"
