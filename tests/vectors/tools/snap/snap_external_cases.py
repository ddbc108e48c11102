"""external.json of both gateways: the key lives elsewhere. What must be signed, and the request once the signature is there."""

import base64

import snap_emsa
import snap_wire as wire
from snap_bench import (  # noqa: F401
    CA,
    CASHIN_PAGE,
    CLIENTS,
    CU,
    CUS,
    DROP,
    FA,
    FASPAY_PAGE,
    FB,
    FBI,
    FBP,
    FORMULA,
    FS,
    FT,
    FTS,
    FU,
    FUS,
    MINUTE,
    NO_ANSWER,
    OF,
    T0,
    USUAL,
    case,
    check,
    echo,
    error,
    gateway_of,
    given,
    moment,
    paid,
    parse,
    prepare,
    refuse_call,
    step,
    tag,
)


def signature(op, client, input_=None, now=T0, first=T0):
    return snap_emsa.sign(OF[gateway_of(op)], wire.string_to_sign(op, CLIENTS[client], USUAL[op] if input_ is None else input_, now, first))


def both(operations, clients, page, usual):
    out = []
    for op in operations:
        for client in clients:
            id_ = "external/%s%s" % (tag(op), client[len(usual):].replace("_", "-").replace("-external", ""))
            out.append(prepare(id_, "what must be signed", op, client=client, source=page))
            case_ = prepare(id_ + "-attached", "the request with the signature made outside", op, client=client, attach=signature(op, client), source=page + "; " + FORMULA)
            here = prepare(id_, "signed here", op, client=client.replace("_external_quirks", "_both_quirks").replace("_external", ""))
            assert case_["expect"]["request"] == here["expect"]["request"]
            out.append(case_)
        client = clients[0]
        again = T0 + MINUTE
        out += [
            prepare("external/%s-again" % tag(op), "a repeat must be signed anew", op, client=client, again=[again]),
            prepare("external/%s-again-attached" % tag(op), "and gets the new signature", op, client=client, again=[again], attach=signature(op, client, now=again)),
            prepare("external/%s-not-sent" % tag(op), "nothing was sent: signed anew", op, client=client, again=[again], after_not_sent=True),
        ]
    return out


def refused(op, client, gateway):
    good = base64.b64decode(signature(op, client))
    first = {"operation": op, "input": USUAL[op], "moment": moment(T0)}

    def one(id_, about, signature_, code="invalid_input", phase="input", wrong=("signature", "format"), via="typed", client_=client, **operands):
        return refuse_call(gateway, "external/refuse/" + id_, about, "attach_signature", code, phase, [wrong], via=via, client=client_, signature=signature_,
                           **{**first, **operands})

    def b64(data):
        return base64.b64encode(data).decode("ascii")

    out = [
        one("short", "a byte is missing", b64(good[1:])),
        one("empty", "nothing", ""),
        one("hmac-size", "64 bytes: that is a HMAC", b64(good[:64])),
        one("long", "longer than any key's", b64(good * 5)),
        one("rsa-1024", "of a key of 1024 bits", b64(good[:128])),
        one("hex", "hex digits, though they are base64 as well", good.hex(), via="document"),
        one("hex-upper", "hex digits in capitals", good.hex().upper(), via="document"),
        one("hex-bytes", "the bytes of hex digits: 512, as long as a signature of 4096 bits", b64(good.hex().encode("ascii"))),
        one("base64-bytes", "the bytes of base64: encoded twice", b64(b64(good).encode("ascii")), via="document"),
        one("base64-lines", "the bytes of base64 in lines, as openssl writes it", b64(base64.encodebytes(good)), via="document"),
        one("base64-web", "the bytes of base64 of web addresses", b64(base64.urlsafe_b64encode(good).rstrip(b"=")), via="document"),
        one("not-base64", "not base64", "***", wrong=("signature", "type"), via="document"),
        one("number", "not a text", 12345, wrong=("signature", "type"), via="document"),
        one("none", "nothing given", None, wrong=("signature", "required"), via="document"),
        one("attached-already", "the context waits for no signature any more", b64(good), "invalid_context", "context", ("unsigned", "missing"),
            attach=b64(good)),
        one("signed-here", "the client has the key: nothing waits", b64(good), "invalid_context", "context", ("unsigned", "missing"),
            client_=client.replace("_external", "")),
    ]
    return out


def faspay():
    own = given(FT, source_account="12345678901234567890", beneficiary_account_name="José 漢")
    four = base64.b64encode(b"\x01" * 512).decode("ascii")
    eight = base64.b64encode(b"\x01" * 1024).decode("ascii")
    out = both((FA, FT, FTS, FB, FS, FU, FUS, FBI, FBP), ["faspay_external", "faspay_external_quirks"], FASPAY_PAGE, "faspay")
    out += [
        prepare("external/transfer-unicode", "the string to sign holds the digest of the escaped body", FT, own, "faspay_external"),
        prepare("external/transfer-unicode-attached", "attached", FT, own, "faspay_external", attach=signature(FT, "faspay_external", own)),
        prepare("external/transfer-4096", "a signature of 4096 bits is taken as it is: only its length can be checked here", FT, client="faspay_external", attach=four),
        prepare("external/transfer-8192", "a signature of 8192 bits", FT, client="faspay_external", attach=eight),
        prepare("external/transfer-status-payment", "a status call about a payment that waited for its signature", FTS,
                given(FTS, original_partner_reference_no=DROP, payment=paid(FT)), "faspay_external"),
        parse("external/parsed-no-answer", "parsed like any other payment", FT, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown"}, "next": check(FT, T0 + 11500)},
              client="faspay_external"),
        {**parse("external/parsed", "the answer to a request that was signed outside", FT, echo(FT, status="00"),
                 {"call": "accepted", "payment": {"state": "succeeded", "matched": True, "attempt": 1}, "next": {"do": "done"}}, client="faspay_external"),
         "attach": signature(FT, "faspay_external")},
    ]
    return out + refused(FT, "faspay_external", "faspay_snap")


def cashin():
    out = both((CA, CU, CUS), ["cashin_external"], CASHIN_PAGE, "cashin")
    shared = base64.b64encode(b"\x01" * 256).decode("ascii")
    out += [
        refuse_call("cashin", "external/refuse/shared-secret", "a shared secret signs here: nothing waits", "attach_signature", "invalid_context", "context", [("context", "format")],
                    client="cashin_hmac_no_key", operation=CU, input=USUAL[CU], moment=moment(T0), signature=shared),
        {**parse("external/parsed", "the answer to a request that was signed outside", CU, echo(CU),
                 {"call": "accepted", "payment": {"state": "pending", "matched": True, "attempt": 1}, "next": check(CU, T0 + 11500)}, client="cashin_external"),
         "attach": signature(CU, "cashin_external")},
    ]
    return out + refused(CU, "cashin_external", "cashin")


FILES = [
    ("faspay_snap/external.json", "A client without its key: to_sign, and attached signatures.", FASPAY_PAGE + "; " + FORMULA, faspay),
    ("cashin/external.json", "A client without its key: to_sign, and attached signatures.", CASHIN_PAGE + "; " + FORMULA, cashin),
]
