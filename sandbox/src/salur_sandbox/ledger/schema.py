"""The tables. Money is whole rupiah; times are Unix milliseconds."""

TABLES = (
    "attempts", "callbacks", "payments", "calls", "merchants", "inquiries", "request_ids", "tokens", "beneficiaries",
)  # fmt: skip

SCHEMA = """
CREATE TABLE IF NOT EXISTS merchants (
    gateway TEXT NOT NULL,
    merchant TEXT NOT NULL,
    balance INTEGER NOT NULL,
    callback_url TEXT,
    public_keys TEXT NOT NULL DEFAULT '[]',
    options TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (gateway, merchant)
);
CREATE TABLE IF NOT EXISTS calls (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    query TEXT NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    gateway TEXT NOT NULL,
    operation TEXT NOT NULL,
    merchant TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    code TEXT NOT NULL,
    decision TEXT NOT NULL,
    remarks TEXT NOT NULL,
    explanation TEXT,
    reference TEXT NOT NULL,
    moved INTEGER NOT NULL DEFAULT 0,
    set_aside INTEGER NOT NULL DEFAULT 0,
    fault TEXT NOT NULL DEFAULT '',
    arrived TEXT NOT NULL DEFAULT '',
    sent_status INTEGER,
    sent_body TEXT
);
CREATE TABLE IF NOT EXISTS payments (
    id INTEGER PRIMARY KEY,
    gateway TEXT NOT NULL,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    merchant TEXT NOT NULL,
    reference TEXT NOT NULL,
    merchant_reference TEXT NOT NULL,
    bank_code TEXT NOT NULL,
    bank_account TEXT NOT NULL,
    account_name TEXT NOT NULL,
    amount INTEGER NOT NULL,
    state TEXT NOT NULL,
    made INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0,
    transfers INTEGER NOT NULL DEFAULT 0,
    answer_code TEXT NOT NULL DEFAULT '',
    status_code TEXT NOT NULL,
    late_answers INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    answered_at INTEGER,
    settle_at INTEGER,
    settle_code TEXT NOT NULL DEFAULT '',
    settled_at INTEGER,
    details TEXT NOT NULL,
    faults TEXT NOT NULL DEFAULT '[]',
    callback_fault TEXT NOT NULL DEFAULT '',
    fee INTEGER NOT NULL DEFAULT 0,
    moved_at INTEGER,
    returned INTEGER NOT NULL DEFAULT 0,
    returned_at INTEGER,
    UNIQUE (gateway, reference)
);
CREATE TABLE IF NOT EXISTS callbacks (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    payment_id INTEGER NOT NULL REFERENCES payments (id),
    gateway TEXT NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    url TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    fault TEXT NOT NULL DEFAULT '',
    send_at INTEGER NOT NULL DEFAULT 0,
    most_attempts INTEGER NOT NULL DEFAULT 5,
    headers TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE IF NOT EXISTS attempts (
    id INTEGER PRIMARY KEY,
    callback_id INTEGER NOT NULL REFERENCES callbacks (id),
    at INTEGER NOT NULL,
    status INTEGER,
    answer TEXT NOT NULL,
    error TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS inquiries (
    gateway TEXT NOT NULL,
    merchant TEXT NOT NULL,
    bank_code TEXT NOT NULL,
    bank_account TEXT NOT NULL,
    PRIMARY KEY (gateway, merchant, bank_code, bank_account)
);
CREATE TABLE IF NOT EXISTS request_ids (
    gateway TEXT NOT NULL,
    merchant TEXT NOT NULL,
    day TEXT NOT NULL,
    request_id TEXT NOT NULL,
    PRIMARY KEY (gateway, merchant, day, request_id)
);
CREATE TABLE IF NOT EXISTS tokens (
    id INTEGER PRIMARY KEY,
    gateway TEXT NOT NULL,
    merchant TEXT NOT NULL,
    token TEXT NOT NULL,
    path TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    UNIQUE (gateway, token)
);
CREATE TABLE IF NOT EXISTS beneficiaries (
    id INTEGER PRIMARY KEY,
    gateway TEXT NOT NULL,
    merchant TEXT NOT NULL,
    bank_code TEXT NOT NULL,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    bank_name TEXT NOT NULL,
    virtual_account TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'asked',
    asked_at INTEGER NOT NULL,
    registered_at INTEGER,
    UNIQUE (gateway, merchant, bank_code, account)
);
"""

ADDED = (
    ("calls", "moved", "INTEGER NOT NULL DEFAULT 0"),
    ("calls", "set_aside", "INTEGER NOT NULL DEFAULT 0"),
    ("calls", "fault", "TEXT NOT NULL DEFAULT ''"),
    ("calls", "arrived", "TEXT NOT NULL DEFAULT ''"),
    ("calls", "sent_status", "INTEGER"),
    ("calls", "sent_body", "TEXT"),
    ("payments", "faults", "TEXT NOT NULL DEFAULT '[]'"),
    ("payments", "callback_fault", "TEXT NOT NULL DEFAULT ''"),
    ("payments", "fee", "INTEGER NOT NULL DEFAULT 0"),
    ("payments", "moved_at", "INTEGER"),
    ("payments", "returned", "INTEGER NOT NULL DEFAULT 0"),
    ("payments", "returned_at", "INTEGER"),
    ("merchants", "public_keys", "TEXT NOT NULL DEFAULT '[]'"),
    ("merchants", "options", "TEXT NOT NULL DEFAULT '{}'"),
    ("callbacks", "headers", "TEXT NOT NULL DEFAULT '{}'"),
    ("callbacks", "fault", "TEXT NOT NULL DEFAULT ''"),
    ("callbacks", "send_at", "INTEGER NOT NULL DEFAULT 0"),
    ("callbacks", "most_attempts", "INTEGER NOT NULL DEFAULT 5"),
)
"""Columns that the files of earlier versions do not have."""
