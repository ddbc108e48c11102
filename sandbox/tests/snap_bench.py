"""What tests of the SNAP gateways say to a bench."""

import snap_merchant as m


def ask(bench, gateway, call, body, key=m.KEY, fault="", **headers):
    """A well-signed call; HTTP status and JSON."""
    url, sent, content = m.request(gateway, call, body, key, **headers)
    if fault:
        sent["X-Sandbox-Fault"] = fault
    response = bench.run(bench.client.post(url, content=content, headers=sent))
    assert response.headers["content-type"] == "application/json; charset=utf-8"
    return response.status_code, response.json()


def code(bench, gateway, call, body, **more):
    """The response code, whose first digits are the HTTP status."""
    status, answer = ask(bench, gateway, call, body, **more)
    assert str(answer["responseCode"])[:3] == str(status)
    return answer["responseCode"]


def paid(bench, account="60004400184", fault="", **more):
    """An inquiry and a transfer at Faspay; the request and its answer."""
    bank = more.get("bank", "008")
    assert code(bench, m.FASPAY, "account_inquiry", m.inquiry(account, bank)) == "2001600"
    body = m.transfer(account, **more)
    return body, ask(bench, m.FASPAY, "transfer", body, fault=fault)[1]


def status(bench, body, call="transfer_status", gateway=m.FASPAY):
    answer = ask(bench, gateway, call, m.status_of(body, "18" if call == "transfer_status" else "38"))[1]
    return answer.get("latestTransactionStatus") or answer["responseCode"]


def until_status(bench, body, wanted, call="transfer_status", gateway=m.FASPAY):
    bench.until(lambda: status(bench, body, call, gateway) == wanted)
