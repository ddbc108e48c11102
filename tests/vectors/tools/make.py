#!/usr/bin/env python3
"""Writes the vectors beside this folder; `make.py --check` only compares. Python 3.9 and its own library; shares nothing with the core."""

import importlib
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bench  # noqa: E402
import write  # noqa: E402

MODULES = ["cases_prepare", "cases_refuse", "cases_codes", "cases_parse", "cases_status", "cases_notifications", "cases_contexts", "cases_banks"]

if __name__ == "__main__":
    sys.exit(write.main([importlib.import_module(name) for name in MODULES], bench.CLIENTS, sys.argv[1:]))
