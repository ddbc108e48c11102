"""banks.json: the whole table of banks."""

import json
import os

SOURCE = "Duitku Disbursement API page, version 1.2 (codes, names, BI-FAST, H2H); shuLhan/duitku testdata of the sandbox's bank list (list_names, list_maximums)"


def cases():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "banks.json")
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)
    assert len(rows) == 114
    return [{"id": "duitku/banks/all", "about": "the catalog's banks, in this order", "kind": "banks", "expect": rows}]


FILES = [("banks.json", "The table of banks.", SOURCE, cases)]
