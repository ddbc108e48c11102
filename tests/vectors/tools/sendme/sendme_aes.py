"""AES-256-CBC with PKCS#7 padding (FIPS 197, SP 800-38A, RFC 5652) in plain Python. `known_values.json` holds what Python's cryptography computed."""

import functools


def _double(byte):
    """Times x in GF(2^8)."""
    byte <<= 1
    return (byte ^ 0x11B) if byte & 0x100 else byte


def _times(one, other):
    out = 0
    while other:
        if other & 1:
            out ^= one
        one, other = _double(one), other >> 1
    return out


def _substitute(byte):
    """FIPS 197, section 5.1.1: the inverse, then the affine transformation."""
    inverse = next((other for other in range(256) if _times(byte, other) == 1), 0)
    out = 0x63
    for turn in range(5):
        out ^= ((inverse << turn) | (inverse >> (8 - turn))) & 0xFF
    return out


SBOX = [_substitute(byte) for byte in range(256)]
TWICE = [_double(byte) for byte in range(256)]


@functools.lru_cache(maxsize=None)
def _round_keys(key):
    """FIPS 197, section 5.2, for a key of 8 words: 15 round keys of 16 bytes."""
    words, constant = [list(key[at:at + 4]) for at in range(0, 32, 4)], 1
    for at in range(8, 60):
        word = words[-1]
        if at % 8 == 0:
            word = [SBOX[byte] for byte in word[1:] + word[:1]]
            word[0] ^= constant
            constant = _double(constant)
        elif at % 8 == 4:
            word = [SBOX[byte] for byte in word]
        words.append([one ^ other for one, other in zip(words[at - 8], word)])
    return [sum(words[at:at + 4], []) for at in range(0, 60, 4)]


def _mixed(column):
    """FIPS 197, section 5.1.3."""
    every = column[0] ^ column[1] ^ column[2] ^ column[3]
    return [byte ^ every ^ TWICE[byte ^ column[(row + 1) % 4]] for row, byte in enumerate(column)]


def _block(keys, block):
    state = [one ^ other for one, other in zip(block, keys[0])]
    for turn in range(1, 15):
        # The bytes are substituted, and row r of the state (every fourth byte) moves r columns to the left.
        state = [SBOX[state[(at + 4 * (at % 4)) % 16]] for at in range(16)]
        if turn < 14:
            state = [byte for at in range(0, 16, 4) for byte in _mixed(state[at:at + 4])]
        state = [one ^ other for one, other in zip(state, keys[turn])]
    return state


def encrypt(key, iv, text):
    """The bytes of the ciphertext."""
    keys, last, out = _round_keys(key), list(iv), []
    missing = 16 - len(text) % 16
    text += bytes([missing]) * missing
    for at in range(0, len(text), 16):
        last = _block(keys, [one ^ other for one, other in zip(text[at:at + 16], last)])
        out += last
    return bytes(out)
