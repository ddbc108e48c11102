"""The client of plain documents: the same verbs for every gateway, dicts in and out."""

from __future__ import annotations

from itertools import islice
from typing import Any, Iterable, Iterator, Mapping, Optional, Union

from . import _native
from ._calls import call, call_client, open_native
from ._generated.errors import InvalidInput
from ._message import Answer
from ._moment import MomentLike, moment_document
from ._notification import Notification
from ._signature import Signature, signature_text

Came = Union[Answer, str, Notification[Any], Mapping[str, Any]]
"""What came of a request: an `Answer`, `"not_sent"`, `"no_answer"`, a `Notification`, or a plain document of these."""

_CHUNK = 1000


class Client:
    """One merchant's opened credentials. Safe to share between threads."""

    def __init__(self, native: _native.Client) -> None:
        self._native = native

    @classmethod
    def open(cls, config: Mapping[str, Any]) -> Client:
        """Opens `{"gateway": …, "environment": …, …credentials, …options}`; raises `ConfigError`."""
        return cls(open_native(config))

    def prepare(
        self, operation: str, input: Mapping[str, Any], moment: Optional[MomentLike] = None
    ) -> dict[str, Any]:
        """The first step of an operation. Nothing is sent. Raises `InputError`."""
        document: dict[str, Any] = self._call(
            "prepare", operation=operation, input=input, moment=moment_document(moment)
        )
        return document

    def prepare_again(self, context: str, moment: Optional[MomentLike] = None) -> dict[str, Any]:
        """The same call signed again. Raises `ContextError`, also where a repeat would pay again."""
        document: dict[str, Any] = self._call(
            "prepare_again", context=context, moment=moment_document(moment)
        )
        return document

    def prepare_many(
        self, operation: str, inputs: Iterable[Mapping[str, Any]], moment: Optional[MomentLike] = None
    ) -> Iterator[dict[str, Any]]:
        """`{"ok": step}` or `{"error": error}` for every input, in order; one bad input fails alone.

        Inputs are read as the results are: memory stays flat however many there are. Without a `moment` every
        thousand get a fresh one, which long batches need.
        """
        source, first = iter(inputs), 0
        while True:
            chunk = list(islice(source, _CHUNK))
            if not chunk:
                return
            yield from self._prepare_chunk(operation, chunk, first, moment_document(moment))
            first += len(chunk)

    def attach_signature(self, context: str, signature: Signature) -> dict[str, Any]:
        """The request of a `to_sign` step, with a signature that was made elsewhere: its bytes, or their base64.

        Raises `ContextError` where the context waits for none, and `InvalidInput` for what is no RSA signature.
        """
        document: dict[str, Any] = self._call(
            "attach_signature", context=context, signature=signature_text(signature)
        )
        return document

    def parse(self, context: str, answer: Came, moment: Optional[MomentLike] = None) -> dict[str, Any]:
        """The step that follows from what came. Raises `ContextError` for a context that is not this client's."""
        document: dict[str, Any] = self._call(
            "parse", context=context, answer=_came(answer), moment=moment_document(moment)
        )
        return document

    def receive(self, message: Mapping[str, Any], moment: Optional[MomentLike] = None) -> dict[str, Any]:
        """Proves and reads `{"method", "path", "headers", "body"}`. Raises `NotificationError`."""
        document: dict[str, Any] = self._call("receive", message=message, moment=moment_document(moment))
        return document

    def _call(self, verb: str, **arguments: Any) -> Any:
        return call_client(self._native, verb, arguments)

    def _prepare_chunk(
        self, operation: str, chunk: list[Mapping[str, Any]], first: int, moment: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """`first` is the index of the chunk's first item in the whole batch: so each has entropy of its own."""
        try:
            results: list[dict[str, Any]] = self._call(
                "prepare_many", operation=operation, inputs=chunk, first=first, moment=moment
            )
            return results
        except InvalidInput as error:
            if any(violation.path.startswith("moment") for violation in error.violations):
                raise
            if len(chunk) == 1:
                return [self._refused(operation, chunk[0], moment, error)]
        # One of them cannot be read at all, or together they are too much: each answers for itself.
        alone = enumerate(chunk, first)
        return [self._prepare_chunk(operation, [item], index, moment)[0] for index, item in alone]

    def _refused(
        self, operation: str, item: Mapping[str, Any], moment: Mapping[str, Any], error: InvalidInput
    ) -> dict[str, Any]:
        """The error of an item, with paths that start at its own root."""
        try:
            self.prepare(operation, item, moment)
        except InvalidInput as own:
            error = own
        return {"error": error.to_document()}

    def __repr__(self) -> str:
        return "Client()"


def catalog() -> dict[str, Any]:
    """All gateways with their operations, fields, rules, codes and banks, as one document."""
    document: dict[str, Any] = call("catalog", {})
    return document


def _came(answer: Came) -> Any:
    if isinstance(answer, Answer):
        return answer.to_document()
    if isinstance(answer, Notification):
        return {"notification": {"message": answer.message.to_document()}}
    if isinstance(answer, Mapping) and "notification" in answer:
        return {"notification": {"message": answer["notification"]["message"]}}  # only that is read
    return {"failure": answer} if isinstance(answer, str) else answer
