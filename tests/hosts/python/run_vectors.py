"""Runs every vector through the installed package, and writes `target/vectors/python.json`.

Cases go through the typed clients wherever their kind allows; results are rebuilt from the typed fields, so that a field
which a type loses changes the digest.
"""

from __future__ import annotations

import base64
import hashlib
import inspect
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, Sequence

import salur
from salur import _native

ROOT = Path(__file__).resolve().parents[3]
VECTORS = ROOT / "tests" / "vectors"
REPORT = ROOT / "target" / "vectors" / "python.json"

Document = Any
Case = Mapping[str, Any]


class Host:
    """The typed clients and the document clients of one case, by their names in its file: what a client remembers leaks into no other case."""

    def __init__(self, configs: Mapping[str, Mapping[str, Any]]) -> None:
        self._configs = configs
        self._typed: dict[str, salur.GatewayClient[Any]] = {}

    def config(self, name: str) -> Mapping[str, Any]:
        """A client's configuration document."""
        return self._configs[name]

    def typed(self, name: str) -> salur.GatewayClient[Any]:
        """A typed client, opened once."""
        if name not in self._typed:
            self._typed[name] = open_typed(self._configs[name])
        return self._typed[name]

    def documents(self, name: str) -> salur.Client:
        """A client of plain documents."""
        return salur.Client.open(self._configs[name])

    def native(self, name: str) -> _native.Client:
        """The bare native client."""
        opened = _native.open(json.dumps(self._configs[name]))
        assert not isinstance(opened, str), opened
        return opened

    def warm(self, case: Case) -> None:
        """The earlier calls of the case's client."""
        for call in case.get("warm", ()):
            self.prepared({"client": case["client"], **call})

    def prepared(self, case: Case) -> salur.Step[Any]:
        """The last step of a case: prepared, followed by what came, prepared again as often as it says, and signed where it has a signature."""
        client = self.typed(case["client"])
        step = prepare(client, case["operation"], self.resolved(case, case["input"]), case["moment"])
        step = self.followed(step, case)
        step = self.repeated(step, case, case.get("again", ()))
        return step.attach_signature(base64.b64decode(case["attach"])) if "attach" in case else step

    def followed(self, step: salur.Step[Any], case: Case) -> salur.Step[Any]:
        """What comes of a step, one thing after the other: answers that are parsed, and moments at which it is prepared again."""
        for item in case.get("answers", ()):
            step = self.then(context_of(step), case, item)
        return step

    def then(self, context: str, case: Case, item: Mapping[str, Any]) -> salur.Step[Any]:
        """One of a case's `answers`."""
        client = self.typed(case["client"])
        if "again" in item:
            return client.prepare_again(context, item["again"])
        return client.parse(context, answer_of(item["answer"]), item["at"])

    def context(self, case: Case) -> Any:
        """The context of a case: its own, or that of the step which it prepares."""
        if "context" in case or "operation" not in case:
            return self.resolved(case, case["context"])
        return self.prepared(case).context

    def repeated(self, step: salur.Step[Any], case: Case, moments: Sequence[Any]) -> salur.Step[Any]:
        """The step prepared again at each of these moments."""
        client = self.typed(case["client"])
        for moment in moments:
            context = context_of(step)
            if case.get("after_not_sent"):
                context = client.parse(context, "not_sent", moment).outcome.next.context or context
            step = client.prepare_again(context, moment)
        return step

    def resolved(self, case: Case, value: Any) -> Any:
        """The value with every `{"$context": …}` in the place of the context that it stands for."""
        if isinstance(value, dict):
            if set(value) == {"$context"}:
                # By clients of its own: those of the case learn no token by it.
                return context_of(Host(self._configs).prepared({"client": case["client"], **value["$context"]}))
            return {key: self.resolved(case, item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.resolved(case, item) for item in value]
        return value


def context_of(step: salur.Step[Any]) -> str:
    """The context of a step; of an outcome the one that its `next` gives."""
    context = step.context if step.is_request or step.is_to_sign else step.outcome.next.context
    assert context is not None, "the step has no context"
    return context


def open_typed(config: Mapping[str, Any]) -> salur.GatewayClient[Any]:
    """Opens a configuration document with its gateway's class."""
    options = {key: value for key, value in config.items() if key != "gateway"}
    return salur.GATEWAYS[config["gateway"]](**options)


def prepare(client: salur.GatewayClient[Any], operation: str, input: Any, moment: Any) -> salur.Step[Any]:
    """Prepares with the method of the operation; with the general one where a call in Python could not say it."""
    method = getattr(client, "prepare_" + operation.partition(".")[2], None)
    if method is not None and callable_with(method, input):
        step: salur.Step[Any] = method(**input, moment=moment)
        return step
    return client.prepare(operation, input, moment)


def callable_with(function: Callable[..., Any], arguments: Any) -> bool:
    """Whether the arguments are keywords that the function has, with all that it requires."""
    try:
        inspect.signature(function).bind(**arguments)
    except TypeError:
        return False
    return True


def answer_of(document: Mapping[str, Any]) -> Any:
    """What came, as typed clients take it."""
    if "failure" in document:
        return document["failure"]
    return salur.Answer(document["status"], document.get("headers", ()), body_of(document))


def body_of(document: Mapping[str, Any]) -> bytes:
    """A body as the bytes that arrived."""
    if "body_base64" in document:
        return base64.b64decode(document["body_base64"])
    text: str = document["body"]
    return text.encode()


def received(
    client: salur.GatewayClient[Any], message: Mapping[str, Any], moment: Any
) -> salur.Notification[Any]:
    """A message given to the typed client."""
    return client.receive(message["method"], message["path"], message["headers"], body_of(message), moment)


def run_prepare(host: Host, case: Case) -> Document:
    """kind `prepare`"""
    return host.prepared(case).to_document()


def run_parse(host: Host, case: Case) -> Document:
    """kind `parse`"""
    step = host.prepared(case)
    return host.typed(case["client"]).parse(step.context, answer_of(case["answer"]), case["at"]).to_document()


def run_receive(host: Host, case: Case) -> Document:
    """kind `receive`"""
    return received(host.typed(case["client"]), case["message"], case["at"]).to_document()


def run_notify(host: Host, case: Case) -> Document:
    """kind `notify`"""
    client = host.typed(case["client"])
    notification = received(client, case["message"], case["at"])
    return client.parse(host.prepared(case).context, notification, case["at"]).to_document()


def run_context(host: Host, case: Case) -> Document:
    """kind `context`"""
    client, context = host.typed(case["client"]), case["context"]
    answers = case.get("answers", ())
    if answers:
        step = host.followed(host.then(context, case, answers[0]), {**case, "answers": answers[1:]})
        if "answer" not in case and "again" not in case:
            return step.to_document()
        context = context_of(step)
    if "answer" in case:
        return client.parse(context, answer_of(case["answer"]), case["at"]).to_document()
    return host.repeated(
        client.prepare_again(context, case["again"][0]), case, case["again"][1:]
    ).to_document()


def run_call(host: Host, case: Case) -> Document:
    """kind `call`"""
    return CALLS[case["verb"]](**case["arguments"])


def call_snap_sign(**arguments: Any) -> Document:
    """The verb `snap_sign`."""
    return salur.snap.sign(**arguments).to_document()


def call_snap_verify(message: Mapping[str, Any], **arguments: Any) -> Document:
    """The verb `snap_verify`."""
    told = {key: message[key] for key in ("method", "path", "headers")}
    return salur.snap.verify(**told, body=body_of(message), **arguments).to_document()


def call_seal(**arguments: Any) -> Document:
    """The verb `seal`."""
    return {"sealed": salur.seal(**arguments)}


def call_unseal(**arguments: Any) -> Document:
    """The verb `unseal`."""
    return {"credentials": salur.unseal(**arguments)}


CALLS: Mapping[str, Callable[..., Document]] = {
    "catalog": salur.catalog,
    "snap_sign": call_snap_sign,
    "snap_verify": call_snap_verify,
    "seal": call_seal,
    "unseal": call_unseal,
}


def run_banks(host: Host, case: Case) -> Document:
    """kind `banks`"""
    gateways = {gateway["name"]: gateway for gateway in salur.catalog()["gateways"]}
    return gateways[case["gateway"]]["banks"]


def run_refuse(host: Host, case: Case) -> Document:
    """kind `refuse`"""
    how = {"typed": refused_typed, "document": refused_document, "text": refused_text}[case["via"]]
    if "arguments" in case:
        how = run_call if case["via"] == "typed" or can_be_called(case) else refused_call
    try:
        result = how(host, case)
    except salur.SalurError as error:
        return error.to_document()
    return result["error"] if isinstance(result, dict) and "error" in result else result


def can_be_called(case: Case) -> bool:
    """Whether a function of the package can be given these arguments, and adds none of its own."""
    arguments = case["arguments"]
    functions = {"snap_sign": salur.snap.sign, "seal": salur.seal, "unseal": salur.unseal}
    function = functions.get(case["verb"])
    whole = None not in arguments.values() and ("moment" in arguments or "private_key" not in arguments)
    whole = whole and (case["verb"] != "seal" or "moment" in arguments)
    return function is not None and whole and callable_with(function, arguments)


def refused_call(host: Host, case: Case) -> Document:
    """A verb without client, with arguments that no function of the package takes."""
    return read(_native.call(case["verb"], json.dumps(case["arguments"])))


def refused_typed(host: Host, case: Case) -> Document:
    """A verb of the typed client."""
    verb = case["verb"]
    if verb == "open":
        config = case["config"]
        kind = salur.GATEWAYS[config["gateway"]]
        options = {key: value for key, value in config.items() if key != "gateway"}
        return kind(**options) if callable_with(kind, options) else salur.Client.open(config)
    client = host.typed(case["client"])
    if verb == "prepare":
        return prepare(
            client, case["operation"], host.resolved(case, case["input"]), case["moment"]
        ).to_document()
    if verb == "prepare_again":
        return client.prepare_again(host.context(case), case["moment"]).to_document()
    if verb == "attach_signature":
        return client.attach_signature(host.context(case), base64.b64decode(case["signature"])).to_document()
    if verb == "parse":
        moment = case.get("at", case.get("moment"))
        return client.parse(host.context(case), answer_of(case["answer"]), moment).to_document()
    if verb == "receive":
        return received(client, case["message"], case.get("at", case.get("moment"))).to_document()
    raise ValueError(f"{verb} has no typed form")


def refused_document(host: Host, case: Case) -> Document:
    """A verb of the document client."""
    verb = case["verb"]
    if verb == "open":
        return salur.Client.open(case["config"])
    names = {"prepare": ("operation", "input"), "prepare_again": ("context",), "parse": ("context", "answer")}
    names.update({"prepare_many": ("operation", "inputs"), "receive": ("message",)})
    names["attach_signature"] = ("context", "signature")
    wanted = names[verb] if verb == "attach_signature" else (*names[verb], "moment")
    given = {"moment": case["at"], **case} if "at" in case else dict(case)
    if "context" in wanted and "operation" in case and "context" not in case:
        given["context"] = host.context(case)
    operands = {name: host.resolved(case, given[name]) for name in wanted if name in given}
    complete = len(operands) == len(wanted) and isinstance(operands.get("inputs", []), list)
    if not complete:  # what the client's signature cannot say
        return read(host.native(case["client"]).call(verb, json.dumps(operands)))
    result = getattr(host.documents(case["client"]), verb)(**operands)
    return list(result) if verb == "prepare_many" else result


def refused_text(host: Host, case: Case) -> Document:
    """A verb of the native module with text that no document could be."""
    if case["verb"] == "open":
        opened = _native.open(case["arguments_text"])
        return read(opened) if isinstance(opened, str) else opened
    if "client" not in case:
        return read(_native.call(case["verb"], case["arguments_text"]))
    return read(host.native(case["client"]).call(case["verb"], case["arguments_text"]))


KINDS: Mapping[str, Callable[[Host, Case], Document]] = {
    "prepare": run_prepare,
    "refuse": run_refuse,
    "parse": run_parse,
    "receive": run_receive,
    "notify": run_notify,
    "context": run_context,
    "call": run_call,
    "banks": run_banks,
}


def problem(case: Case, result: Document) -> str | None:
    """What of the case's expectation the result does not meet."""
    expected = case["expect"]
    if case["kind"] == "banks":
        return None if result == expected else "the list differs"
    if case["kind"] == "refuse":
        return refusal_problem(expected, result)
    if "request" in expected:
        wanted = {"send_before": None, "to_sign": None, **expected}
        actual = {key: result.get(key) for key in wanted}
        return None if actual == wanted else f"wanted {wanted}, got {actual}"
    if case["kind"] in ("receive", "call"):
        return difference(expected, result, case["kind"])
    if result.get("step") != "outcome":
        return f"wanted an outcome, got {result}"
    return difference(expected, result["outcome"], "outcome")


def refusal_problem(expected: Mapping[str, Any], result: Document) -> str | None:
    """The first difference of a refusal; violations are a set of path, rule and, where given, limit."""
    if not isinstance(result, dict) or "phase" not in result:
        return f"wanted {expected['code']}, but nothing was refused: {result}"
    if (result["code"], result["phase"]) != (expected["code"], expected["phase"]):
        return f"wanted {expected['code']}/{expected['phase']}, got {result}"
    wanted, found = expected.get("violations"), list(result.get("violations", ()))
    for violation in wanted or ():
        match = next((item for item in found if violation.items() <= item.items()), None)
        if match is None:
            return f"wanted {violation}, got {result.get('violations')}"
        found.remove(match)
    return f"got more: {found}" if wanted is not None and found else None


def difference(expected: Any, actual: Any, path: str) -> str | None:
    """The first place where `actual` lacks what is expected: objects may have more, lists may not."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return f"{path}: wanted an object, got {actual!r}"
        inner = ((key, value, actual.get(key)) for key, value in expected.items())
        return first(difference(value, found, f"{path}.{key}") for key, value, found in inner)
    if isinstance(expected, list):
        if not isinstance(actual, list) or len(actual) != len(expected):
            return f"{path}: wanted {expected!r}, got {actual!r}"
        pairs = enumerate(zip(expected, actual))
        return first(difference(value, found, f"{path}[{index}]") for index, (value, found) in pairs)
    same = expected == actual and type(expected) is type(actual)
    return None if same else f"{path}: wanted {expected!r}, got {actual!r}"


def read(text: str) -> Any:
    """A JSON value with its fractions exact."""
    return json.loads(text, parse_float=Decimal)


def first(problems: Iterator[str | None]) -> str | None:
    """The first problem, if there is any."""
    return next((found for found in problems if found is not None), None)


def canonical(value: Any) -> str:
    """The one JSON text of a value: sorted keys, no blanks, UTF-8."""
    if isinstance(value, dict):
        fields = (
            f"{json.dumps(key, ensure_ascii=False)}:{canonical(item)}" for key, item in sorted(value.items())
        )
        return "{" + ",".join(fields) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(canonical, value)) + "]"
    return str(value).lower() if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)


def cases() -> Iterator[tuple[Host, Case]]:
    """Every case in the order of the index."""
    for entry in json.loads((VECTORS / "index.json").read_text("utf-8"))["files"]:
        file = json.loads((VECTORS / entry["file"]).read_text("utf-8"))
        for case in file["cases"]:
            yield Host(file.get("clients", {})), {"gateway": file.get("gateway"), **case}


def main() -> int:
    """Runs all, reports, and fails where one fails."""
    digest, count, failed = hashlib.sha256(), 0, 0
    for host, case in cases():
        count += 1
        try:
            host.warm(case)
            result = KINDS[case["kind"]](host, case)
            trouble = problem(case, result)
        except Exception as error:  # a case that breaks is a case that fails
            result = error.to_document() if isinstance(error, salur.SalurError) else None
            trouble = f"{type(error).__name__}: {error}"
        digest.update(f"{case['id']}\n{canonical(result)}\n".encode("utf-8", "surrogatepass"))
        if trouble is not None:
            failed += 1
            print(f"{case['id']}: {trouble}", file=sys.stderr)
    report = {"host": "python", "cases": count, "passed": count - failed, "digest": digest.hexdigest()}
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    print(f"vectors python: {count - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
