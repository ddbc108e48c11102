#!/usr/bin/env python3
"""Writes the vectors beside this folder; `make.py --check` only compares. Python 3.9 and its own library; shares nothing with the core."""

import importlib
import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE] + [os.path.join(HERE, folder) for folder in ("duitku", "snap", "sendme")]

import write  # noqa: E402

# Each module names its cases: FILES = [(file, about, source, make)], and the clients that they may use.
MODULES = [
    # Duitku
    "cases_prepare", "cases_refuse", "cases_codes", "cases_parse", "cases_status", "cases_notifications", "cases_contexts", "cases_banks",
    # the national standard itself, then Faspay SNAP and Cash In
    "snap_standard_cases", "snap_prepare_cases", "snap_external_cases", "snap_code_cases", "snap_parse_cases", "snap_status_cases", "snap_notification_cases", "snap_refuse_cases", "snap_seal_cases", "snap_context_cases", "snap_open_cases",
    # Faspay SendMe's older API
    "sendme_prepare_cases", "sendme_token_cases", "sendme_open_cases", "sendme_refuse_cases", "sendme_code_cases", "sendme_answer_cases", "sendme_status_cases", "sendme_notification_cases", "sendme_context_cases",
]

if __name__ == "__main__":
    sys.exit(write.main([importlib.import_module(name) for name in MODULES], sys.argv[1:]))
