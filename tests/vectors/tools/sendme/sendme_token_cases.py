"""tokens.json and again.json of SendMe's older API: what follows from an answer to the request for a token, which tokens are remembered and how long, and repeats."""

from sendme_bench import (
    ALFAMART,
    ALL,
    CLIENTS,
    DAY,
    DROP,
    FIX,
    FORMULA,
    FRESH_TOKEN,
    HOUR,
    KNOWN,
    MINUTE,
    NO_ANSWER,
    NOT_SENT,
    PAGES,
    PAYS,
    PERMATA,
    RC,
    RESEND,
    SECOND,
    T0,
    TOKEN,
    UNAUTHORIZED,
    USUAL,
    B,
    C,
    M,
    N,
    R,
    S,
    T,
    U,
    answer,
    asks,
    calls,
    came,
    check,
    echo,
    given,
    paid,
    parse,
    repeated,
    said,
    tag,
    token_answer,
    token_at,
    warmed,
)

SOURCE = PAGES + "; " + FORMULA
LIFE = 36000 * SECOND
MARGIN = LIFE // 20  # a twentieth, at least a minute


def remembered():
    """One token per service, until shortly before its end."""
    out = []
    for op in ALL:
        others = [other for other in ALL if (other in PAYS) != (op in PAYS) or (op not in PAYS and other != op)]
        id_, warm = "tokens/%s-" % tag(op), [warmed(op, T0 - HOUR)]
        out += [
            calls(id_ + "remembered", "a token lives: the first step is the call", op, answers=(), warm=warm, source=SOURCE),
            asks(id_ + "other-services", "tokens of other services serve nothing", op, warm=[warmed(other, T0 - HOUR) for other in others], source=SOURCE),
            calls(id_ + "edge", "the last moment of a remembered token", op, answers=(), warm=[warmed(op, T0 - LIFE + MARGIN + 1)], source=SOURCE),
            asks(id_ + "ended", "it is replaced a while before it ends", op, warm=[warmed(op, T0 - LIFE + MARGIN)], source=SOURCE),
            asks(id_ + "forgetful", "a client that remembers none", op, client="sendme_forgetful", warm=warm, source=SOURCE),
            calls(id_ + "newest", "the newest token counts", op, token=FRESH_TOKEN, answers=(), warm=[warmed(op, T0 - 12 * HOUR), warmed(op, T0 - HOUR, FRESH_TOKEN)], source=SOURCE),
        ]
    for op in PAYS:
        for other in PAYS:
            out.append(calls("tokens/%s-serves-%s" % (tag(other), tag(op)), "one service, one token", op, answers=(), warm=[warmed(other, T0 - MINUTE)], source=SOURCE))
    out.append(calls("tokens/cash-out-permata-remembered", "every outlet", C, PERMATA, answers=(), warm=[warmed(C, T0 - MINUTE, input_=ALFAMART)], source=SOURCE))
    for id_, about, ends, life in (
        ("number", "the life of a token as a number", 36000, LIFE - MARGIN), ("hour", "an hour: three minutes before its end", "3600", 3_420_000),
        ("edge-of-margins", "twenty minutes: both margins are a minute", "1200", 1_140_000), ("short", "ten minutes: at least a minute before its end", "600", 540_000),
        ("blanks", "blanks around it", " 600 ", 540_000), ("two-minutes", "two minutes", "120", 60_000),
    ):
        out += [
            calls("tokens/life-%s" % id_, about, B, answers=(), warm=[warmed(B, T0 - life + 1, expired_in=ends)], source=SOURCE),
            asks("tokens/life-%s-ended" % id_, about + ", a millisecond later", B, warm=[warmed(B, T0 - life, expired_in=ends)], source=SOURCE),
        ]
    for id_, about, ends in (("minute", "no longer than the margin", "60"), ("seconds", "shorter than the margin", "5"), ("zero", "no life at all", "0"), ("negative", "less than none", "-1"),
                             ("absent", "nobody says how long it lives", DROP), ("null", "null", None), ("empty", "an empty text", ""), ("words", "words", "soon"),
                             ("fraction", "a fraction", "36000.5"), ("list", "a list", [36000])):
        out += [
            calls("tokens/unknown-life-%s" % id_, about + ": used", T, answers=[token_at(T0, expired_in=ends)], source=SOURCE),
            asks("tokens/unknown-life-%s-next" % id_, about + ": not remembered", B, warm=[warmed(B, T0, expired_in=ends)], source=SOURCE),
        ]
    return out


def accepted():
    """Answers that give a token."""
    out = []
    for id_, about, changes in (
        ("number", "the status as a number", {"status": 2}), ("blanks", "blanks around", {"status": " 2 ", "response_code": " 00 "}), ("no-status", "no status", {"status": DROP}),
        ("null-status", "null for a status", {"status": None}), ("no-code", "no response code", {"response_code": DROP}), ("empty-code", "an empty response code", {"response_code": ""}),
        ("alone", "nothing but the token and its life", {"status": DROP, "message": DROP, "response_code": DROP, "response_desc": DROP}), ("more", "more than is documented", {"scope": "all"}),
    ):
        for op in (T, B):
            out.append(calls("tokens/%s-given-%s" % (tag(op), id_), about, op, answers=[token_at(T0, **changes)], source=SOURCE))
    out += [
        calls("tokens/given-content-type", "JSON under another name", B, answers=[came({**token_answer(), "headers": [["Content-Type", "text/html"]]}, T0)], source=SOURCE),
        calls("tokens/given-pretty", "blanks, line ends and a byte order mark", B,
              answers=[came({**token_answer(), "body": "\ufeff{\r\n  \"access_token\" : \"%s\",\r\n \"expired_in\": 36000 }\n" % TOKEN}, T0)], source=SOURCE),
    ]
    for op in PAYS:
        out += [
            calls("tokens/%s-in-time" % tag(op), "the last moment at which it may be sent", op, at=T0 + MINUTE, until=T0 + MINUTE, answers=[token_at(T0 + MINUTE)], source=SOURCE),
            parse("tokens/%s-too-late" % tag(op), "the token came when nothing may be sent any more; it is not shown", op, token_answer(),
                  {"operation": op, "call": "not_sent", "payment": {"state": "unknown", "attempt": 1}, "next": RESEND, "answer": None, "body": None}, answers=(), at=T0 + MINUTE + 1),
            calls("tokens/%s-too-late-again" % tag(op), "the late token serves the next attempt", op, at=T0 + 2 * MINUTE, attempt=2, until=T0 + 3 * MINUTE,
                  answers=[token_at(T0 + MINUTE + 1), repeated(T0 + 2 * MINUTE)], source=SOURCE),
            parse("tokens/%s-second-too-late" % tag(op), "a late token of the second attempt: the first may have been paid", op, token_answer(),
                  {"call": "not_sent", "payment": {"state": "unknown", "attempt": 2}, "next": check(T0 + DAY + MINUTE + 1 + 10 * SECOND, op)},
                  answers=[token_at(T0), repeated(T0 + DAY)], at=T0 + DAY + MINUTE + 1),
        ]
    return out + [
        calls("tokens/hasty-in-time", "a second to send", T, client="sendme_hasty", at=T0 + 1000, until=T0 + 1000, answers=[token_at(T0 + 1000)], source=SOURCE),
        parse("tokens/hasty-too-late", "a second to send", T, token_answer(), {"call": "not_sent", "next": RESEND}, client="sendme_hasty", answers=(), at=T0 + 1001),
        calls("tokens/read-never-late", "a question is never too late", B, at=T0 + DAY, answers=[token_at(T0 + DAY)], source=SOURCE),
    ]


# Answers without a token: (id, about, what came, call). Refusals name what must be mended; everything else may pass.
REFUSALS = [
    ("401", "HTTP 401 with an answer", answer(said("9", "Unauthorized"), 401)), ("401-page", "HTTP 401 with a page", answer("<html>", 401, "text/html")),
    ("401-empty", "HTTP 401 with nothing", answer("", 401)), ("403", "HTTP 403", answer(said("9", "Forbidden"), 403)), ("403-page", "HTTP 403 with a page", answer("<html>", 403, "text/html")),
    ("unauthorized", "the documented refusal", answer(said("9", "Unauthorized", "99"))), ("unauthorized-number", "its status as a number", answer(said(9, "Unauthorized"))),
    ("unauthorized-400", "with HTTP 400", answer(said("9", "Unauthorized"), 400)), ("9", "status 9 with other words", answer(said("9", "Invalid Virtual Account"))),
    ("4", "status 4", answer(said("4", "Failed", "01"))), ("1", "status 1: a token is given or not", answer(said("1", "On Process", "00"))),
    ("4-token", "a token that comes with a refusal is none", token_answer(status="4", message="Failed")),
]
TROUBLES = [
    ("500", "HTTP 500 with an answer", answer(said("9", "Internal Server Error", "99"), 500)), ("500-token", "a token inside of a failure", token_answer(http=500)),
    ("502", "a page of a proxy", answer("<html>Bad Gateway</html>", 502, "text/html")), ("503", "HTTP 503 with nothing", answer("", 503)),
    ("page", "a page in place of an answer", answer("<html>", 200, "text/html")), ("empty", "200 with nothing", answer("")), ("list", "a list", answer("[]")), ("cut", "cut", answer('{"access_token":"dG9r')),
    ("text", "a JSON text", answer('"dG9rZW4="')), ("object", "an empty object", answer({})), ("no-token", "success without a token", token_answer(DROP)), ("empty-token", "an empty token", token_answer("")),
    ("null-token", "null for a token", token_answer(None)), ("list-token", "a list for a token", token_answer([TOKEN])), ("code", "status 2 with another response code", token_answer(response_code="99")),
    ("code-alone", "a response code alone", answer(said(response_code="99"))), ("302", "another place", answer("", 302)), ("404", "a page that is not there", answer("<html>", 404, "text/html")),
    ("429", "too many requests", answer("", 429, "text/html")),
]


def without():
    """Nothing of the call was sent, whatever came."""
    out = []
    for op in ALL:
        pays = op in PAYS
        subject = {"payment": paid(T)} if op == S else None
        whole = op in (T, R, B, S)
        for id_, about, what in REFUSALS if whole else REFUSALS[:6:5]:
            state = "failed" if pays else "unknown"
            out.append(parse("tokens/%s-refused-%s" % (tag(op), id_), about + ": to be mended", op, what,
                             {"operation": op, "call": "refused", "http_status": what["status"], "payment": {"state": state, "attempt": 1} if pays or op == S else None, "next": FIX},
                             input_=subject, answers=()))
        for id_, about, what in TROUBLES if whole else TROUBLES[:10:3]:
            out.append(parse("tokens/%s-trouble-%s" % (tag(op), id_), about + ": it may pass", op, what,
                             {"operation": op, "call": "unreadable", "http_status": what["status"], "payment": {"state": "unknown", "attempt": 1} if pays or op == S else None,
                              "next": RESEND}, input_=subject, answers=()))
        for id_, about, what in (("not-sent", "the request for a token was not sent", NOT_SENT), ("no-answer", "no answer to it: nothing but a token was asked for", NO_ANSWER)):
            out.append(parse("tokens/%s-%s" % (tag(op), id_), about, op, what,
                             {"operation": op, "call": id_.replace("-", "_"), "http_status": None, "payment": {"state": "unknown", "attempt": 1} if pays or op == S else None, "next": RESEND},
                             input_=subject, answers=()))
    # A token is a secret: the raw body of such an answer is not kept.
    for id_, what in (("500-token", TROUBLES[1][2]), ("4-token", REFUSALS[-1][2]), ("code", token_answer(response_code="99"))):
        out.append(parse("tokens/hidden-" + id_, "a token that is not used is not shown either", T, what, {"next": {"do": FIX["do"] if id_ == "4-token" else RESEND["do"]}, "body": None}, answers=()))
    return out


def second_attempts():
    """At the token step of a second attempt the first still counts, if it was sent."""
    out = []
    later = T0 + DAY
    for op in PAYS:
        sent, unsent = [token_at(T0), repeated(later)], [came(NO_ANSWER, T0 + SECOND), repeated(later)]
        asked = check(later + 1500 + 10 * SECOND, op)
        for id_, about, what, call in (("refused", "a refusal", UNAUTHORIZED, "refused"), ("401", "HTTP 401", answer("", 401), "refused"), ("page", "a page", answer("<html>"), "unreadable"),
                                       ("500", "HTTP 500", answer("", 500), "unreadable"), ("not-sent", "not sent", NOT_SENT, "not_sent"), ("no-answer", "no answer", NO_ANSWER, "no_answer")):
            out += [
                parse("tokens/%s-second-%s" % (tag(op), id_), about + " at its token step: the first attempt may have been paid", op, what,
                      {"call": call, "payment": {"state": "unknown", "attempt": 2}, "next": asked}, answers=sent, at=later + 1500),
                parse("tokens/%s-neither-%s" % (tag(op), id_), about + " at both token steps: nothing was ever sent", op, what,
                      {"call": call, "payment": {"state": "failed" if call == "refused" else "unknown", "attempt": 2}, "next": FIX if call == "refused" else RESEND}, answers=unsent,
                      at=later + 1500),
            ]
        out += [
            parse("tokens/%s-neither-then-failed" % tag(op), "the first attempt ended at its token step: the refusal of the second is the refusal of the payment", op,
                  said("9", "Invalid Request body"), {"call": "refused", "payment": {"state": "failed", "attempt": 2}, "next": FIX}, answers=[*unsent, token_at(later)], at=later + 1500),
            parse("tokens/%s-second-then-failed" % tag(op), "the first attempt was sent: the refusal of the second proves nothing", op, said("9", "Invalid Request body"),
                  {"call": "refused", "payment": {"state": "unknown", "attempt": 2}, "next": asked}, answers=[*sent, token_at(later)], at=later + 1500),
            parse("tokens/%s-token-step-then-failed" % tag(op), "prepared again from its token step, without a word of what came: nothing was sent either", op, said("9", "Invalid Request body"),
                  {"call": "refused", "payment": {"state": "failed", "attempt": 2}, "next": FIX}, answers=[repeated(later), token_at(later)], at=later + 1500),
        ]
    return out


def unauthorized():
    """A call whose token is refused: once in an attempt a fresh one is asked for."""
    out = []
    whole = answer(said("9", "Unauthorized", "99", response_desc="Unauthorized"))
    forms = [
        ("documented", "the documented refusal", whole), ("401", "HTTP 401", answer(said("9", "Unauthorized"), 401)), ("401-page", "HTTP 401 with a page", answer("<html>", 401, "text/html")),
        ("401-empty", "HTTP 401 with nothing", answer("", 401)), ("lower", "in small letters", answer(said("9", "unauthorized"))), ("capitals", "in capitals", answer(said("9", "UNAUTHORIZED"))),
        ("longer", "inside of a longer message", answer(said("9", "Error: Unauthorized (general)."))), ("number", "its status as a number", answer(said(9, "Unauthorized"))),
        ("400", "with HTTP 400", answer(said("9", "Unauthorized"), 400)),
    ]
    at = T0 + 2 * SECOND
    for op in ALL:
        until = T0 + MINUTE if op in PAYS else None
        input_ = {"payment": paid(T)} if op == S else None
        # The token request of the same attempt: no more time to send than before.
        for id_, about, what in forms if op in (T, B) else forms[:2]:
            out.append(asks("tokens/%s-unauthorized-%s" % (tag(op), id_), about + ": a fresh token is asked for", op, input_, at=at, until=until, answers=[token_at(T0), came(what, at)], source=SOURCE))
        fresh = [token_at(T0), came(whole, at), token_at(T0 + 3 * SECOND, FRESH_TOKEN)]
        out += [
            calls("tokens/%s-unauthorized-then" % tag(op), "the call again, with the fresh token, in the same attempt", op, input_, token=FRESH_TOKEN, at=T0 + 3 * SECOND, until=until,
                  answers=fresh, source=SOURCE),
            asks("tokens/%s-unauthorized-dropped" % tag(op), "the refused token is forgotten", op, input_, now=T0 + 5 * SECOND,
                 warm=[{**warmed(op, T0, input_=input_), "answers": [token_at(T0), came(whole, at)]}], source=SOURCE),
            calls("tokens/%s-unauthorized-remembered" % tag(op), "the fresh token is remembered", op, input_, token=FRESH_TOKEN, now=T0 + 5 * SECOND, answers=(),
                  warm=[{**warmed(op, T0, input_=input_), "answers": fresh}], source=SOURCE),
            asks("tokens/%s-unauthorized-remembered-token" % tag(op), "a remembered token that is refused", op, input_, now=T0 + 5 * SECOND, at=T0 + 6 * SECOND,
                 until=T0 + 65 * SECOND if until else None, answers=[came(whole, T0 + 6 * SECOND)], warm=[warmed(op, T0, input_=input_)], source=SOURCE),
            asks("tokens/%s-unauthorized-forgetful" % tag(op), "also where none is remembered", op, input_, client="sendme_forgetful", at=at, until=until,
                 answers=[token_at(T0), came(whole, at)], source=SOURCE),
        ]
        if op in (RC, N, M):
            continue
        payment = {"state": "unknown", "attempt": 1} if until or op == S else None
        # Of a payment an HTTP client may have made two copies, of which one was taken: its status is asked.
        mend = check(T0 + 14 * SECOND, op) if until else FIX
        for id_, about, what in (("twice", "refused again", whole), ("twice-401", "HTTP 401 again", answer("", 401))):
            out.append(parse("tokens/%s-unauthorized-%s" % (tag(op), id_), about, op, what, {"operation": op, "call": "refused", "payment": payment, "next": mend}, input_=input_, answers=fresh,
                             at=T0 + 4 * SECOND))
        for id_, about, what, call in (("refused", "the fresh token is refused", whole, "refused"), ("page", "a page in place of the fresh token", answer("<html>"), "unreadable"),
                                       ("no-answer", "no answer to the second request for a token", NO_ANSWER, "no_answer"), ("not-sent", "the second request was not sent", NOT_SENT, "not_sent")):
            refused = call == "refused"
            out.append(parse("tokens/%s-unauthorized-then-%s" % (tag(op), id_), about, op, what,
                             {"call": call, "payment": payment, "next": mend if refused else RESEND}, input_=input_,
                             answers=fresh[:2], at=T0 + 4 * SECOND))
    later = T0 + MINUTE
    for op in PAYS:
        warm_second = [token_at(T0), repeated(later)]
        again = [*warm_second, came(whole, later + SECOND), token_at(later + 2 * SECOND, FRESH_TOKEN)]
        asked = check(later + 3 * SECOND + 10 * SECOND, op)
        out += [
            asks("tokens/%s-unauthorized-second" % tag(op), "a second attempt has a fresh token of its own", op, at=later + SECOND, attempt=2, until=later + MINUTE,
                 answers=[*warm_second, came(whole, later + SECOND)], source=SOURCE),
            asks("tokens/%s-unauthorized-anew" % tag(op), "what the first attempt used up, the second has anew", op, at=later + SECOND, attempt=2, until=later + MINUTE,
                 answers=[token_at(T0), came(whole, at), token_at(at, FRESH_TOKEN), repeated(later), came(whole, later + SECOND)], source=SOURCE),
            parse("tokens/%s-unauthorized-second-twice" % tag(op), "refused twice in the second attempt: the first may have been paid", op, whole,
                  {"call": "refused", "payment": {"state": "unknown", "attempt": 2}, "next": asked}, answers=again, at=later + 3 * SECOND),
            parse("tokens/%s-unauthorized-then-paid" % tag(op), "the call with the fresh token succeeds", op, echo(op, status="2"), {"call": "accepted", "payment": {"state": "succeeded", "matched": True,
                                                                                                                                                        "attempt": 1}, "next": {"do": "done"}},
                  answers=[token_at(T0), came(whole, at), token_at(at, FRESH_TOKEN)], at=at + SECOND),
            parse("tokens/%s-unauthorized-late" % tag(op), "too late for another call", op, whole,
                  {"call": "refused", "payment": {"state": "unknown", "attempt": 1}, "next": check(T0 + MINUTE + 1 + 10 * SECOND, op)}, at=T0 + MINUTE + 1),
        ]
        # HTTP 401 around a payment that was taken: it may have been made.
        for status in ("1", "2", "5"):
            out.append(parse("tokens/%s-unauthorized-status-%s" % (tag(op), status), "HTTP 401, and a payment that was taken: not sent again", op, answer(echo(op, status=status), 401),
                             {"payment": {"state": "unknown", "matched": False}, "next": check(T0 + 1500 + 10 * SECOND, op)}))
    return out


def flows():
    """From the first request for a token to the end, byte for byte."""
    out = [
        calls("tokens/flow-no-answer", "asked again after no answer, from the context that the outcome gave", T, at=T0 + HOUR, attempt=2, until=T0 + HOUR + MINUTE,
              answers=[came(NO_ANSWER, T0 + SECOND), repeated(T0 + HOUR), token_at(T0 + HOUR)], source=SOURCE),
        asks("tokens/flow-page", "asked again after a page", T, at=T0 + HOUR, attempt=2, until=T0 + HOUR + MINUTE, answers=[came(answer("<html>"), T0 + SECOND), repeated(T0 + HOUR)], source=SOURCE),
        asks("tokens/flow-third", "and again", T, at=T0 + 2 * HOUR, attempt=3, until=T0 + 2 * HOUR + MINUTE,
             answers=[came(answer("<html>"), T0 + SECOND), repeated(T0 + HOUR), came(NOT_SENT, T0 + HOUR + SECOND), repeated(T0 + 2 * HOUR)], source=SOURCE),
        calls("tokens/flow-unsent-call", "the token came, the call was not sent: again with the same token", T, at=T0 + HOUR, attempt=2, until=T0 + HOUR + MINUTE,
              answers=[token_at(T0), came(NOT_SENT, T0 + SECOND), repeated(T0 + HOUR)], source=SOURCE),
        parse("tokens/flow-unsent-call-failed", "the first call was not sent: the refusal of the second is the refusal of the payment", T, said("9", "Invalid Request body"),
              {"payment": {"state": "failed", "attempt": 2}, "next": FIX}, answers=[token_at(T0), came(NOT_SENT, T0 + SECOND), repeated(T0 + HOUR)], at=T0 + HOUR + 1500),
        asks("tokens/flow-forgetful", "a client that remembers no token asks for each attempt", T, client="sendme_forgetful", at=T0 + MINUTE, attempt=2, until=T0 + 2 * MINUTE,
             answers=[token_at(T0), repeated(T0 + MINUTE)], source=SOURCE),
        calls("tokens/flow-forgetful-call", "and pays with it", T, client="sendme_forgetful", token=FRESH_TOKEN, at=T0 + MINUTE, attempt=2, until=T0 + 2 * MINUTE,
              answers=[token_at(T0), repeated(T0 + MINUTE), token_at(T0 + MINUTE, FRESH_TOKEN)], source=SOURCE),
        asks("tokens/flow-token-ended", "the token ended between two attempts", T, at=T0 + 10 * HOUR, attempt=2, until=T0 + 10 * HOUR + MINUTE,
             answers=[token_at(T0), repeated(T0 + 10 * HOUR)], source=SOURCE),
        calls("tokens/flow-hmac", "signed as Faspay's pages say, a fresh token included", T, client="sendme_hmac", token=FRESH_TOKEN, at=T0 + 3 * SECOND, until=T0 + MINUTE,
              answers=[token_at(T0), came(UNAUTHORIZED, T0 + SECOND), token_at(T0 + 3 * SECOND, FRESH_TOKEN)], source=SOURCE),
        calls("tokens/flow-status", "a question with a token of its own, about a payment with another", S, {"payment": paid(T)}, token=FRESH_TOKEN, at=T0 + MINUTE, now=T0 + MINUTE,
              answers=[token_at(T0 + MINUTE, FRESH_TOKEN)], source=SOURCE),
    ]
    for op, other in ((R, RC), (N, B), (M, S)):
        out.append(asks("tokens/%s-not-%s" % (tag(op), tag(other)), "a service of its own", op, warm=[warmed(other, T0)], source=SOURCE))
    return out


def tokens():
    return remembered() + accepted() + without() + second_attempts() + unauthorized() + flows()


def again():
    """Same reference, same dates, same fields; a new time stamp and a new signature."""
    out = []
    for op in ALL:
        for id_, about, times in (("", "a minute later", [T0 + MINUTE]), ("-hours", "hours later", [T0 + 9 * HOUR]), ("-third", "a third attempt", [T0 + MINUTE, T0 + HOUR]),
                                  ("-at-once", "in the same millisecond", [T0])):
            out.append(calls("again/%s%s" % (tag(op), id_), about, op, again=times, source=SOURCE))
        out += [
            asks("again/%s-token" % tag(op), "from its token step", op, again=[T0 + MINUTE], source=SOURCE),
            asks("again/%s-token-third" % tag(op), "from its token step, twice", op, again=[T0 + MINUTE, T0 + HOUR], source=SOURCE),
            asks("again/%s-token-not-sent" % tag(op), "nothing of the request for a token was sent", op, again=[T0 + MINUTE], after_not_sent=True, source=SOURCE),
            asks("again/%s-days" % tag(op), "days later, when no token lives", op, again=[T0 + 3 * DAY], answers=None, source=SOURCE),
            calls("again/%s-days-call" % tag(op), "days later: the date of the first attempt", op, at=T0 + 3 * DAY, attempt=2, answers=[token_at(T0), repeated(T0 + 3 * DAY), token_at(T0 + 3 * DAY)],
                  source=SOURCE),
            calls("again/%s-not-sent" % tag(op), "nothing of the call was sent", op, again=[T0 + MINUTE], after_not_sent=True, source=SOURCE),
            calls("again/%s-all-quirks" % tag(op), "with all quirks", op, client="sendme_all_quirks", again=[T0 + MINUTE], source=SOURCE),
        ]
    for id_, input_ in (("alfamart", ALFAMART), ("permata", PERMATA)):
        out.append(calls("again/cash-out-" + id_, "a minute later", C, input_, again=[T0 + MINUTE], source=SOURCE))
    out += [
        calls("again/transfer-own-date", "the date that was given stays", T, given(T, trx_date="2025-06-01 00:00:00", instruct_date="2025-06-20 08:00:00"), again=[T0 + DAY // 3], source=SOURCE),
        calls("again/transfer-own-source", "the account that was given stays", T, given(T, source_account="9920000002"), again=[T0 + MINUTE], source=SOURCE),
        calls("again/status-payment", "with a payment's context", S, {"payment": paid(U)}, again=[T0 + MINUTE], source=SOURCE),
        calls("again/top-up-hasty", "a second more to send", U, client="sendme_hasty", again=[T0 + MINUTE], source=SOURCE),
    ]
    assert all(case["expect"]["attempt"] == 1 + sum(1 for item in case.get("answers", ()) if "again" in item) + len(case.get("again", ())) for case in out)
    return out


assert CLIENTS["sendme"]["faspay_key"] == KNOWN["credentials"]["faspay_key"] and set(USUAL) == set(ALL)

FILES = [
    ("faspay_sendme/again.json", "Repeats: same payment, new time stamp, new signature.", SOURCE, again),
    ("faspay_sendme/tokens.json", "Requests for tokens: what follows from their answers, which tokens are remembered, what a refused one leads to.", PAGES + "; docs/decisions/0002", tokens),
]
