"""SNAP itself, Indonesia's national standard of payment interfaces (Standar Nasional Open API Pembayaran).

The clients sign and verify on their own. This is for looking into a signature that was refused, and for what none of
this library's gateways does.

    signed = salur.snap.sign(
        scheme="asymmetric",
        timestamp="2024-03-01T14:56:11+07:00",
        method="POST",
        path="/v1.0/emoney/topup",
        body='{"partnerReferenceNo": "REF1234567890"}',
        private_key=open("private.pem").read(),
    )
    print(signed.string_to_sign, signed.signature)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Mapping, Optional, Union

from ._calls import call
from ._errors import Violation, present
from ._message import Body, Headers, Message
from ._moment import MomentLike, moment_document

__all__ = ["Scheme", "Signed", "Verified", "sign", "verify"]

Scheme = Literal["asymmetric", "symmetric", "token"]
"""What is signed, and with what.

`asymmetric`: a transaction, with a private key: `METHOD:path:sha256(minified body):timestamp`.
`symmetric`: a transaction, with a shared secret: `METHOD:path:access token:sha256(minified body):timestamp`.
`token`: a request for an access token, with a private key: `client id|timestamp`.
"""


@dataclass(frozen=True, repr=False)
class Signed:
    """What the standard wants signed."""

    string_to_sign: str
    """The string to sign: compare it with the gateway's, character by character."""
    signature: Optional[str] = None
    """Its signature in base64 (`X-SIGNATURE`), where a key was given."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Signed:
        """Reads the result of `snap_sign`."""
        return cls(document["string_to_sign"], document.get("signature"))

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(string_to_sign=self.string_to_sign, signature=self.signature)

    def __repr__(self) -> str:
        made = "no signature" if self.signature is None else "signature"
        return f"Signed(<{len(self.string_to_sign)} characters>, {made})"  # a symmetric one holds the access token


@dataclass(frozen=True)
class Verified:
    """Whether a message was signed. `if` takes it as its `valid`."""

    valid: bool
    """Whether the owner of the public key signed the message."""
    problems: tuple[Violation, ...] = ()
    """What kept it from being verified at all: a header that is missing, double, or not of its form."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Verified:
        """Reads the result of `snap_verify`."""
        problems = tuple(Violation.from_document(problem) for problem in document.get("problems", ()))
        return cls(document["valid"], problems)

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        problems = [problem.to_document() for problem in self.problems]
        return present(valid=self.valid, problems=problems or None)

    def __bool__(self) -> bool:
        return self.valid


def sign(
    *,
    scheme: Scheme,
    timestamp: str,
    method: Optional[str] = None,
    path: Optional[str] = None,
    body: Optional[Union[str, bytes]] = None,
    access_token: Optional[str] = None,
    client_id: Optional[str] = None,
    private_key: Optional[str] = None,
    client_secret: Optional[str] = None,
    moment: Optional[MomentLike] = None,
) -> Signed:
    """The string that the standard wants signed, and its signature where a key is given.

    Args:
        scheme: `asymmetric`, `symmetric` or `token`.
        timestamp: X-TIMESTAMP as it is sent, such as `2024-03-01T14:56:11+07:00`.
        method: of a transaction: the HTTP method.
        path: of a transaction: the path that the gateway signs, with its query.
        body: of a transaction: the body as it is sent; it is minified here. Left out where there is none.
        access_token: with `symmetric`: the access token, without `Bearer`.
        client_id: with `token`: X-CLIENT-KEY.
        private_key: with `asymmetric` or `token`: the RSA private key, to sign; in the forms that clients read.
        client_secret: with `symmetric`: the shared secret, to sign.
        moment: its entropy blinds the computation with a private key, and does not change the signature.

    Raises:
        InvalidInput: an argument is missing or wrong, or the body is not JSON.
    """
    seed = moment_document(moment) if moment is not None or private_key is not None else None
    arguments = present(
        scheme=scheme,
        timestamp=timestamp,
        method=method,
        path=path,
        body=_text(body),
        access_token=access_token,
        client_id=client_id,
        private_key=private_key,
        client_secret=client_secret,
        moment=seed,
    )
    return Signed.from_document(call("snap_sign", arguments))


def verify(*, method: str, path: str, headers: Headers, body: Body, public_key: str) -> Verified:
    """Whether the owner of a public key signed a message, as it arrived, with `X-TIMESTAMP` and `X-SIGNATURE`.

    It says nothing of whose key it is, nor whether the message is young or came before. The notifications of a gateway
    are for its client's `receive`.

    Args:
        method: the HTTP method of the message.
        path: its path and query.
        headers: its headers, as your server library gives them.
        body: its raw body, exactly as it arrived.
        public_key: the signer's RSA public key: PEM or its bare base64.

    Raises:
        InvalidInput: the key is none, or an argument is wrong. A signature that does not hold is no error.
    """
    message = Message(method, path, headers, body).to_document()
    return Verified.from_document(call("snap_verify", {"message": message, "public_key": public_key}))


def _text(body: Any) -> Any:
    """A body as documents have it; bytes that are not UTF-8 become what the core refuses as no JSON."""
    return bytes(body).decode("utf-8", "surrogateescape") if isinstance(body, (bytes, bytearray)) else body
