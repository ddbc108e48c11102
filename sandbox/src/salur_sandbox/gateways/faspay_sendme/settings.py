"""SendMe's merchants, their switches, and the example merchant's values."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from typing import Dict, Mapping, Tuple

from ...jsontext import Json, NotJson, read

CALLBACK_SIGNATURES = (
    "body-hex", "body-hex-upper", "body-base64", "header-hex", "header-hex-upper", "header-base64",
)  # fmt: skip
"""Where a callback's signature stands and how it is written; no page says either."""

MOST_UTC_OFFSET = 14 * 60
SHORTEST_SECRET = 4
"""Shorter ones could not be kept out of what is shown without spoiling it."""


@dataclass(frozen=True)
class SendMeMerchant:
    """The eight values that Faspay gives to a merchant, and the merchant's name in callbacks."""

    virtual_account: str
    faspay_key: str
    faspay_secret: str = field(repr=False)
    app_key: str = field(repr=False)
    app_secret: str = field(repr=False)
    client_key: str = field(repr=False)
    client_secret: str = field(repr=False)
    iv: str = field(repr=False)
    name: str = "Toko Contoh"

    @property
    def named_secrets(self) -> Mapping[str, str]:
        """Each value that is a secret, by its name."""
        names = ("faspay_secret", "app_key", "app_secret", "client_key", "client_secret", "iv")
        return {name: getattr(self, name) for name in names}


TEST_MERCHANT = SendMeMerchant(
    virtual_account="9920000001",
    faspay_key="fk-3b1f7a62",
    faspay_secret="fs-5d0e9c1a7b",
    app_key="ak-11aa22bb",
    app_secret="as-33cc44dd",
    client_key="ck-55ee66ff",
    client_secret="cs-77001122",
    iv="iv-99887766",
)
"""Made up; Faspay publishes no test merchant."""


@dataclass(frozen=True)
class Options:
    """What one merchant's SendMe lets pass, and how it signs callbacks."""

    accept_hmac: bool = False
    """faspay-signature may also be HMAC-SHA256 in lower-case hexadecimal digits, as the pages have it."""
    accept_full_path: bool = False
    """The signed path of a GET may also have its parameters, as the pages have it."""
    utc_offset: int = 420
    """Minutes east of UTC in which time stamps are read."""
    callback_signature: str = CALLBACK_SIGNATURES[0]
    indomaret_multiple: bool = True
    """Amounts at Indomaret must be multiples of Rp 50.000; its page leaves the unit open."""

    def changed(self, changes: Mapping[str, object]) -> "Options":
        """With these changes. Raises ``ValueError``."""
        known = asdict(self)
        for name, value in changes.items():
            if name not in known:
                raise ValueError(f"{name} is no setting; there are: {', '.join(known)}, end_tokens")
            if type(value) is not type(known[name]):
                raise ValueError(f"{name} must be of the type of {known[name]!r}")
        changed = replace(self, **changes)  # type: ignore[arg-type]
        if changed.callback_signature not in CALLBACK_SIGNATURES:
            raise ValueError(f"callback_signature must be one of {', '.join(CALLBACK_SIGNATURES)}")
        if not -MOST_UTC_OFFSET <= changed.utc_offset <= MOST_UTC_OFFSET:
            raise ValueError(f"utc_offset must be minutes from {-MOST_UTC_OFFSET} to {MOST_UTC_OFFSET}")
        return changed

    def shown(self) -> Dict[str, Json]:
        """As the control API shows them."""
        return asdict(self)


@dataclass(frozen=True)
class SendMeSettings:
    """One SendMe of one sandbox."""

    merchants: Tuple[SendMeMerchant, ...] = (TEST_MERCHANT,)
    options: Options = field(default_factory=Options)
    """Every merchant's, until the control API changes them."""
    skew_ms: int = 5 * 60 * 1000
    """How far faspay-timestamp may be from the sandbox's clock, before or after; 0 does not look (own choice: no page
    names a window)."""
    token_seconds: int = 36_000
    """How long a token lives (Access Token, the sample's expired_in)."""
    fee: int = 2_500
    """Rupiah that Faspay takes for each payment that succeeds (own choice)."""


def read_merchant(text: str) -> SendMeMerchant:
    """One merchant from a JSON document with the eight values and, if wanted, a name. Raises ``ValueError``."""
    try:
        document = read(text.encode("utf-8"))
    except NotJson as error:
        raise ValueError(f"not JSON: {error}") from None
    names = [one.name for one in fields(SendMeMerchant)]
    if not isinstance(document, dict) or set(document) - set(names) or set(names[:-1]) - set(document):
        raise ValueError(f"must be a JSON object with {', '.join(names[:-1])} and, if wanted, name")
    for name, value in document.items():
        if not isinstance(value, str) or not value.isprintable() or len(value) > 255:
            raise ValueError(f"{name} must be text of at most 255 printable characters")
    merchant = SendMeMerchant(**document)
    if not (merchant.virtual_account.isascii() and merchant.virtual_account.isdigit()):
        raise ValueError("virtual_account must hold digits only")
    if not merchant.faspay_key.isascii() or not merchant.faspay_key or set(merchant.faspay_key) & set(" /"):
        raise ValueError("faspay_key must be visible ASCII, without a slash")
    for name, value in merchant.named_secrets.items():
        if len(value) < SHORTEST_SECRET and (name != "iv" or value):
            raise ValueError(f"{name} must have at least {SHORTEST_SECRET} characters")
    return merchant
