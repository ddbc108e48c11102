"""The command ``salur-sandbox``."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from pathlib import Path
from typing import Dict, Optional, Sequence, Tuple

from . import __version__
from .faults import CATALOGUE, Wish, WrongFault
from .gateways.duitku.codes import CALLBACK_TEXTS
from .gateways.duitku.settings import PUBLIC_TEST_MERCHANT, Credentials, DuitkuSettings
from .gateways.faspay_sendme.settings import (
    CALLBACK_SIGNATURES,
    TEST_MERCHANT,
    Options,
    SendMeMerchant,
    SendMeSettings,
    read_merchant,
)
from .gateways.snap.keys import public_pem, read_public_key
from .gateways.snap.settings import SnapMerchant, SnapSettings
from .listener import serve
from .loopback import is_loopback_host
from .server import Sandbox
from .settings import Settings

SNAP_GATEWAYS = ("faspay_snap", "cashin")


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Runs the sandbox until it is told to stop."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not is_loopback_host(options.host):
        parser.error(f"--host {options.host}: only loopback addresses are allowed (127.0.0.1, ::1, localhost)")
    try:
        sandbox = Sandbox(_settings(options))
    except sqlite3.Error as error:
        parser.error(f"--db {options.db}: {error}")
    except WrongFault as error:
        parser.error(f"--fault: {error}")
    except ValueError as error:
        parser.error(str(error))
    try:
        return serve(sandbox, options.host, options.port)
    except OSError as error:
        print(f"salur-sandbox: cannot listen on {options.host} port {options.port}: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="salur-sandbox",
        description="Indonesian disbursement gateways, offline. Prints one line with its address, then serves.",
        epilog="Faults:\n" + "\n".join(f"  {one.usage:<33}{one.sentence}" for one in CATALOGUE.values()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--host", default="127.0.0.1", help="loopback address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=_port, default=0, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--db", default=":memory:", help="the ledger's SQLite file (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="for ids, tokens and pins (default: %(default)s)")
    parser.add_argument(
        "--balance", type=_amount, default=Settings.balance, help="rupiah of each new merchant (default: %(default)s)"
    )
    parser.add_argument(
        "--callback-delay",
        type=_amount,
        default=Settings.callback_delay_ms,
        metavar="MS",
        help="milliseconds until a payment settles and its callback leaves (default: %(default)s)",
    )
    parser.add_argument(
        "--fault",
        type=_fault,
        action="append",
        default=[],
        metavar="OPERATION=NAME[:VALUE][xCOUNT]",
        help="what goes wrong, for all or COUNT calls of e.g. duitku.transfer; may be repeated; the names are below",
    )
    duitku = parser.add_argument_group("Duitku")
    duitku.add_argument("--user-id", type=int, default=PUBLIC_TEST_MERCHANT.user_id)
    duitku.add_argument("--email", default=PUBLIC_TEST_MERCHANT.email)
    duitku.add_argument("--secret-key", default=PUBLIC_TEST_MERCHANT.secret_key, help="(default: the public test key)")
    duitku.add_argument(
        "--merchant",
        type=_merchant,
        action="append",
        default=[],
        metavar="USERID:EMAIL:SECRET",
        help="one more merchant; may be repeated",
    )
    duitku.add_argument(
        "--clearing-callback-url", metavar="URL", help="what the merchants registered with Duitku for H2H"
    )
    duitku.add_argument(
        "--callback-code",
        type=_callback_code,
        action="append",
        default=[],
        metavar="KIND=CODE",
        help="status code of all callbacks of a kind: clearing=01, cashout=68, ...",
    )
    snap = parser.add_argument_group("SNAP gateways (faspay_snap, cashin)")
    snap.add_argument(
        "--snap-merchant",
        type=_snap_merchant,
        action="append",
        default=[],
        metavar="GATEWAY:ID=FILE",
        help="one more merchant, with the PEM file of its public key; may be repeated",
    )
    snap.add_argument(
        "--snap-skew",
        type=_amount,
        default=SnapSettings.skew_ms // 1000,
        metavar="SECONDS",
        help="how far X-TIMESTAMP may be off, 0 for any time (default: %(default)s)",
    )
    snap.add_argument(
        "--faspay-fee",
        type=_amount,
        default=SnapSettings.faspay_fee,
        help="rupiah for each payment that succeeds (default: %(default)s)",
    )
    snap.add_argument("--no-inquiry-first", action="store_true", help="Faspay transfers need no account inquiry")
    snap.add_argument("--cashin-uuid", action="store_true", help="Cash In takes UUIDs as X-EXTERNAL-ID")
    _add_sendme(parser)
    return parser


def _add_sendme(parser: argparse.ArgumentParser) -> None:
    sendme = parser.add_argument_group("Faspay SendMe, the older API (faspay_sendme)")
    sendme.add_argument(
        "--sendme-merchant",
        type=_sendme_merchant,
        action="append",
        default=[],
        metavar="FILE",
        help="one more merchant, from a JSON file with the eight values; may be repeated",
    )
    sendme.add_argument(
        "--sendme-skew",
        type=_amount,
        default=SendMeSettings.skew_ms // 1000,
        metavar="SECONDS",
        help="how far faspay-timestamp may be off, 0 for any time (default: %(default)s)",
    )
    sendme.add_argument(
        "--sendme-utc-offset",
        type=int,
        default=Options.utc_offset,
        metavar="MINUTES",
        help="the zone of time stamps, east of UTC (default: %(default)s)",
    )
    sendme.add_argument(
        "--sendme-fee",
        type=_amount,
        default=SendMeSettings.fee,
        help="rupiah for each payment that succeeds (default: %(default)s)",
    )
    sendme.add_argument(
        "--sendme-token-seconds",
        type=_amount,
        default=SendMeSettings.token_seconds,
        metavar="SECONDS",
        help="how long a token lives (default: %(default)s)",
    )
    sendme.add_argument("--sendme-hmac", action="store_true", help="signatures may be HMAC-SHA256, as the pages say")
    sendme.add_argument("--sendme-full-path", action="store_true", help="GET paths may be signed with parameters")
    sendme.add_argument(
        "--sendme-callback-signature",
        choices=CALLBACK_SIGNATURES,
        default=Options.callback_signature,
        help="where a callback's signature stands, and in which form (default: %(default)s)",
    )


def _settings(options: argparse.Namespace) -> Settings:
    first = Credentials(options.user_id, options.email, options.secret_key)
    merchants: Dict[int, Credentials] = {one.user_id: one for one in (first, *options.merchant)}
    return Settings(
        db=options.db,
        seed=options.seed,
        callback_delay_ms=options.callback_delay,
        balance=options.balance,
        faults=tuple(options.fault),
        duitku=DuitkuSettings(
            merchants=tuple(merchants.values()),
            clearing_callback_url=options.clearing_callback_url,
            callback_codes=dict(options.callback_code),
        ),
        snap=SnapSettings(
            merchants=tuple(options.snap_merchant),
            skew_ms=options.snap_skew * 1000,
            faspay_fee=options.faspay_fee,
            inquiry_first=not options.no_inquiry_first,
            cashin_uuid=options.cashin_uuid,
        ),
        sendme=_sendme_settings(options),
    )


def _sendme_settings(options: argparse.Namespace) -> SendMeSettings:
    merchants = {one.faspay_key: one for one in (TEST_MERCHANT, *options.sendme_merchant)}
    changes = {
        "accept_hmac": options.sendme_hmac,
        "accept_full_path": options.sendme_full_path,
        "utc_offset": options.sendme_utc_offset,
        "callback_signature": options.sendme_callback_signature,
    }
    return SendMeSettings(
        merchants=tuple(merchants.values()),
        options=Options().changed(changes),
        skew_ms=options.sendme_skew * 1000,
        token_seconds=options.sendme_token_seconds,
        fee=options.sendme_fee,
    )


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65_535:
        raise argparse.ArgumentTypeError("must be between 0 and 65535")
    return port


def _amount(text: str) -> int:
    amount = int(text)
    if not 0 <= amount <= 10**15:
        raise argparse.ArgumentTypeError("must be a whole number from 0 to 10^15")
    return amount


def _merchant(text: str) -> Credentials:
    user_id, _, rest = text.partition(":")
    email, _, secret = rest.partition(":")
    if not (user_id.isascii() and user_id.isdigit() and email and secret):
        raise argparse.ArgumentTypeError("must be userId:email:secret")
    return Credentials(int(user_id), email, secret)


def _snap_merchant(text: str) -> SnapMerchant:
    who, _, file = text.partition("=")
    gateway, _, merchant = who.partition(":")
    if gateway not in SNAP_GATEWAYS or not merchant or not file:
        raise argparse.ArgumentTypeError(f"must be GATEWAY:ID=FILE, with {' or '.join(SNAP_GATEWAYS)}")
    try:
        key = Path(file).read_text(encoding="utf-8")
        return SnapMerchant(gateway, merchant, public_pem(read_public_key(key)))
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _sendme_merchant(text: str) -> SendMeMerchant:
    try:
        return read_merchant(Path(text).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _fault(text: str) -> Wish:
    try:
        return Wish.read(text)
    except WrongFault as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _callback_code(text: str) -> Tuple[str, str]:
    kind, _, code = text.partition("=")
    if kind not in ("clearing", "cashout") or code not in CALLBACK_TEXTS:
        raise argparse.ArgumentTypeError("must be clearing or cashout, then = and 00, 01 or 68")
    return kind, code
