"""The header rules (ASPI, Keamanan: transaction request; Faspay, Header; Cash In, Request Header)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, Optional

from ..contract import Call
from .codes import Refusal
from .stamps import LENGTH, milliseconds_of

LONGEST_EXTERNAL_ID = 36
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII)


@dataclass(frozen=True)
class HeaderRules:
    """What differs between gateways."""

    partner_id_length: Optional[int] = None
    """Exactly so many characters; otherwise at most 36."""
    channel_id: Optional[str] = None
    """The only one; otherwise one to five digits."""
    only_jakarta_time: bool = False
    uuid_external_id: bool = False
    """X-EXTERNAL-ID may be a UUID, as in Cash In's samples."""


@dataclass(frozen=True)
class Headers:
    """The headers of one call, checked."""

    partner_id: str
    time_stamp: str
    moment: int
    """X-TIMESTAMP as Unix milliseconds."""
    external_id: str
    signature: str
    remarks: List[str]


def read_headers(call: Call, rules: HeaderRules) -> Headers:
    """Reads them. Raises ``Refusal`` for the first that is missing (02) or of a wrong form (01)."""
    stamp, moment = _time_stamp(call, rules)
    partner = _present(call, "X-PARTNER-ID")
    length = rules.partner_id_length
    if len(partner) > 36 or (length and len(partner) != length):
        raise _malformed("X-PARTNER-ID", f"has {len(partner)} characters, not {length or 'at most 36'}")
    external = _external_id(call, rules)
    channel = _present(call, "CHANNEL-ID")
    if rules.channel_id and channel != rules.channel_id:
        raise _malformed("CHANNEL-ID", f"must be {rules.channel_id}")
    if not (channel.isascii() and channel.isdigit() and len(channel) <= 5):
        raise _malformed("CHANNEL-ID", "must have one to five digits")
    remarks = []
    if call.header("authorization"):
        remarks.append("Authorization is not used: requests are signed with the private key, without a token")
    if not stamp.endswith("+07:00"):
        remarks.append("X-TIMESTAMP is not Jakarta's time (+07:00)")
    return Headers(partner, stamp, moment, external, _present(call, "X-SIGNATURE"), remarks)


def _time_stamp(call: Call, rules: HeaderRules) -> "tuple[str, int]":
    stamp = _present(call, "X-TIMESTAMP")
    moment = milliseconds_of(stamp)
    if moment is None:
        raise _malformed(
            "X-TIMESTAMP", f"must have {LENGTH} characters as 2024-03-01T14:56:11+07:00, without a fraction"
        )
    if rules.only_jakarta_time and not stamp.endswith("+07:00"):
        raise _malformed("X-TIMESTAMP", "must be Jakarta's time (+07:00)")
    return stamp, moment


def _external_id(call: Call, rules: HeaderRules) -> str:
    external = _present(call, "X-EXTERNAL-ID")
    if len(external) > LONGEST_EXTERNAL_ID:
        raise _malformed("X-EXTERNAL-ID", f"has {len(external)} characters; at most {LONGEST_EXTERNAL_ID}")
    if external.isascii() and external.isdigit():
        return external
    if rules.uuid_external_id and _UUID.fullmatch(external):
        return external
    raise _malformed("X-EXTERNAL-ID", "must be a numeric string")


def _present(call: Call, name: str) -> str:
    value = call.header(name.lower())
    if not value:
        raise Refusal("40002", f"the header {name} is mandatory", detail=name)
    return value


def _malformed(name: str, why: str) -> Refusal:
    return Refusal("40001", f"the header {name} {why}", detail=name)
