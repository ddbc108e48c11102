"""The doctor: what it finds in good and bad clients, and what it says."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import urllib.error
import urllib.request
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from salur.doctor import Subject, examine
from salur.doctor import _clients as clients


def good(method: str, url: str, headers: dict[str, str], body: bytes) -> Any:
    """One copy, two seconds, no redirects, the bytes as they are."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=2)
    connection.request(method, urlsplit(url).path, body, headers)
    return connection.getresponse().read()


def bad(method: str, url: str, headers: dict[str, str], body: bytes) -> Any:
    """Everything that one should not do."""
    request = urllib.request.Request(url, json.dumps(body.decode()).encode(), method=method)
    try:
        answer = urllib.request.urlopen(request, timeout=60)
    except urllib.error.HTTPError as error:
        answer = urllib.request.urlopen(url.rpartition("/")[0] + "/landed") if error.code == 307 else error
    except OSError:
        answer = urllib.request.urlopen(request, timeout=60)
    return answer.read()


async def good_async(method: str, url: str, headers: dict[str, str], body: bytes) -> Any:
    return good(method, url, headers, body)


def levels(send: Any, **options: Any) -> dict[str, str]:
    found = examine(Subject("it", lambda: clients._waited(send), **options), patience=3)
    return {finding.check: finding.level for finding in found}


def test_a_good_client_is_well() -> None:
    assert set(levels(good).values()) == {"ok"} == set(levels(good_async).values())


def test_a_bad_client_is_not() -> None:
    assert levels(bad) == {
        "copies_fin": "problem",
        "copies_rst": "problem",
        "redirects": "problem",
        "bytes": "problem",
        "time_outs": "problem",
        "refused": "ok",
    }
    assert levels(bad, decides=False)["copies_fin"] == "warning"


def test_pycurl_repeats_and_is_cured() -> None:
    pytest.importorskip("pycurl")
    plain, cured = (examine(Subject("pycurl", partial(clients._pycurl, how))) for how in (False, True))
    assert [it.level for it in plain][:2] == ["problem"] * 2 and "2 copies" in plain[0].says
    assert {it.level for it in cured} == {"ok"}


def doctor(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "salur.doctor", "--patience", "3", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parent)


def test_the_command() -> None:
    well = doctor("--client", "test_doctor:good")
    assert well.returncode == 0 and "All is well" in well.stdout and "test_doctor:good" in well.stdout
    ill = doctor("--json", "--client", "test_doctor:bad")
    document = json.loads(ill.stdout)
    assert ill.returncode == 1 and document["well"] is False and document["versions"]["salur"]
    problems = [it for it in document["findings"] if it["level"] == "problem"]
    assert {it["client"] for it in problems} == {"test_doctor:bad"} and all(it["cure"] for it in problems)
    assert doctor("--client", "no.such.module:send").returncode == 2
