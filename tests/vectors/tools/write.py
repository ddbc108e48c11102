"""Builds the files in memory, writes them or compares them."""

import json
import os
import sys

import bench
import sendme_bench
import snap_bench

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))


def build(modules):
    """Every file as (name, document), in the order of the modules."""
    out = []
    for module in modules:
        for path, about, source, make in module.FILES:
            gateway = path.split("/")[0] if "/" in path else "duitku"
            clients = {"duitku": bench, "faspay_sendme": sendme_bench}.get(gateway, snap_bench).CLIENTS
            cases = make()
            used = [case.get("client") for case in cases]
            out.append((path if "/" in path else "duitku/" + path, {
                "gateway": gateway, "about": about, "source": source,
                "clients": {key: config for key, config in clients.items() if key in used},
                "cases": cases,
            }))
    return out


def index(files):
    rows = [{"file": name, "cases": len(document["cases"])} for name, document in files]
    return {"files": rows, "total": sum(row["cases"] for row in rows)}


def text(document):
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def everything(files):
    return [(name, text(document)) for name, document in files] + [("index.json", text(index(files)))]


def duplicates(files):
    seen, twice = set(), []
    for _, document in files:
        for case in document["cases"]:
            if case["id"] in seen:
                twice.append(case["id"])
            seen.add(case["id"])
    return twice


def write(files):
    for name, content in everything(files):
        os.makedirs(os.path.dirname(os.path.join(ROOT, name)), exist_ok=True)
        with open(os.path.join(ROOT, name), "w", encoding="utf-8", newline="\n") as out:
            out.write(content)


def check(files):
    """What is wrong, as lines of text."""
    wrong = []
    expected = dict(everything(files))
    for name, content in expected.items():
        try:
            with open(os.path.join(ROOT, name), encoding="utf-8", newline="") as file:
                found = file.read()
        except FileNotFoundError:
            wrong.append(name + ": is not there")
            continue
        if found != content:
            wrong.append(name + ": is not what make.py writes")
    for folder in sorted({name.split("/")[0] for name in expected if "/" in name}):
        for found in sorted(os.listdir(os.path.join(ROOT, folder))):
            if folder + "/" + found not in expected:
                wrong.append(folder + "/" + found + ": is in no list")
    return wrong


def check_schema(files):
    try:
        import jsonschema
    except ImportError:
        print("note: jsonschema is not installed: the files were NOT validated against schema.json")
        return []
    with open(os.path.join(ROOT, "schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = []
    for name, document in files:
        for error in validator.iter_errors(document):
            error = jsonschema.exceptions.best_match([error])
            where = list(error.absolute_path)
            id_ = document["cases"][where[1]]["id"] if len(where) > 1 and where[0] == "cases" else ""
            wrong.append("%s: %s %s: %s" % (name, id_, "/".join(map(str, where)), error.message[:300]))
    return wrong


def main(modules, arguments):
    files = build(modules)
    wrong = ["the id %s is there twice" % id_ for id_ in duplicates(files)]
    if "--check" in arguments:
        wrong += check(files)
    elif not wrong:
        write(files)
    wrong += check_schema(files)
    for line in wrong:
        print(line, file=sys.stderr)
    total = index(files)
    for row in total["files"]:
        print("%5d  %s" % (row["cases"], row["file"]))
    print("vector files: %d passed, %d failed" % (len(files), min(len(wrong), len(files))))
    return 1 if wrong else 0
