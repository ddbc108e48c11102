"""Duitku Disbursement, as its public API page describes it ("Duitku Disbursement API", version 1.2, March 2024).

Docstrings name the chapter of that page that a rule comes from. "Own choice" marks what the page leaves open.
"""
