"""RSA signatures (RSASSA-PKCS1-v1_5 over SHA-256, RFC 8017) by integer arithmetic, and the test keys in every form in which people paste them.

All keys were made for these tests. `known_values.json` holds what Python's cryptography computed with them: snap_standard_cases compares.
"""

import base64
import functools
import hashlib
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
# The DER of AlgorithmIdentifier sha256 and the head of an OCTET STRING of 32 bytes: RFC 8017, section 9.2, note 1.
DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")


def load(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return json.load(file)


KEYS = load("test_keys.json")
KNOWN = load("known_values.json")


def der(pem):
    return base64.b64decode("".join(line for line in pem.splitlines() if "-----" not in line))


def _item(data, at):
    """One DER value: (its content, where the next one begins)."""
    length, at = data[at + 1], at + 2
    if length >= 0x80:
        count = length & 0x7F
        length, at = int.from_bytes(data[at:at + count], "big"), at + count
    return data[at:at + length], at + length


@functools.lru_cache(maxsize=None)
def numbers(name):
    """Modulus, public and private exponent, and the numbers of the Chinese remainder theorem (p, q, dp, dq, qinv) of a test key."""
    content, _ = _item(der(KEYS[name]["private_pkcs1_pem"]), 0)
    found, at = [], 0
    while at < len(content):
        value, at = _item(content, at)
        found.append(int.from_bytes(value, "big"))
    return found[1], found[2], found[4:9]


def encoded(message, size):
    """EMSA-PKCS1-v1_5."""
    info = DIGEST_INFO + hashlib.sha256(message).digest()
    return b"\x00\x01" + b"\xff" * (size - len(info) - 3) + b"\x00" + info


@functools.lru_cache(maxsize=None)
def sign_bytes(name, text):
    modulus, public, (p, q, dp, dq, qinv) = numbers(name)
    size = (modulus.bit_length() + 7) // 8
    message = int.from_bytes(encoded(text.encode("utf-8"), size), "big")
    # RFC 8017, section 5.2.1, step 2.b: the private exponent, in two halves.
    rest = pow(message, dq, q)
    signature = rest + q * ((pow(message, dp, p) - rest) * qinv % p)
    assert pow(signature, public, modulus) == message
    return signature.to_bytes(size, "big")


def sign(name, text):
    """The signature of a text with a test key, in base64."""
    return base64.b64encode(sign_bytes(name, text)).decode("ascii")


def bare(pem):
    return base64.b64encode(der(pem)).decode("ascii")


def forms(pem):
    """A PEM text in the forms in which people paste it: (tag, about, text)."""
    return [
        ("pem", "PEM with line feeds", pem),
        ("crlf", "PEM with the line ends of Windows", pem.replace("\n", "\r\n")),
        ("spelled-out", "PEM whose line ends are spelled out, as environment variables have them", pem.replace("\n", "\\n")),
        ("one-line", "PEM whose line ends became blanks", pem.strip().replace("\n", " ")),
        ("bare", "the base64 alone, in one line", bare(pem)),
        ("bare-wrapped", "the base64 alone, in lines", "\n".join(pem.strip().splitlines()[1:-1])),
    ]
