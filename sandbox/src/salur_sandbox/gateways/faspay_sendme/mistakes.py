"""The usual mistakes in headers, signature and token: each with what to change."""

from __future__ import annotations

from typing import Mapping, NamedTuple


class Found(NamedTuple):
    """One mistake that explains what came."""

    mistake: str
    sentence: str


CHANGES: Mapping[str, str] = {
    # headers
    "missing_header": "Send all four headers with every call, GETs and the token call too: faspay-key,"
    " faspay-timestamp, faspay-signature, faspay-authorization.",
    "unknown_key": "Send the faspay_key of your credentials as faspay-key, just as it was issued.",
    "time_form": "Write the time as 2025-06-12 13:44:50: a blank, no T, no fraction, no zone.",
    "time_zone": "Write the time of Jakarta (UTC+7), or set the zone that your merchant's SendMe reads.",
    "old_time": "Take the time anew for every call (a retry too), and set the machine's clock by NTP.",
    # how it was enciphered and written
    "wrong_secret": "Make key and IV from the faspay_secret that belongs to this faspay-key.",
    "secret_form": "Read the faspay_secret as it was issued: no blanks, quotation marks or line breaks around it, the"
    " same letters.",
    "secret_unset": "Your faspay_secret is empty or undefined where the key is made; load it there.",
    "key_form": "Take the 32 raw bytes of SHA-256 over the faspay_secret as the AES key.",
    "wrong_iv": "Use the iv of your credentials: the IV is the last 16 digits of the lower-case hexadecimal MD5 of"
    " faspay_secret and iv, one directly after the other.",
    "iv_form": "Take the last 16 digits of the lower-case hexadecimal MD5 of faspay_secret and iv, as ASCII"
    " characters.",
    "mode": "Use AES-256 in CBC mode.",
    "padding": "Use PKCS#7 padding, which most libraries do by themselves.",
    "base64_twice": "Write Base64 once; PHP's openssl_encrypt has done it already unless it is told OPENSSL_RAW_DATA.",
    "base64_form": "Use the standard Base64 alphabet with + and /, keep the = at the end, and no line breaks.",
    "hex": "Write the enciphered bytes in Base64.",
    "not_base64": "Send the enciphered text in Base64: standard alphabet, padded, on one line.",
    "not_blocks": "Send the whole enciphered text: AES gives whole blocks of 16 bytes.",
    "not_enciphered": "Encipher the text: AES-256-CBC with the key and the IV that the faspay_secret and the iv make.",
    "hmac": "Encipher the text with AES-256-CBC, as Faspay's own clients do; or set accept_hmac for this merchant, if"
    " yours is to sign as the pages describe it.",
    "hmac_letter_case": "Write the HMAC in lower-case hexadecimal digits.",
    # the text of faspay-authorization
    "secret_in_text": "Leave the faspay_secret out of the text: it is the key. The text is app_key:app_secret.",
    "wrong_app_key": "Use the app_key of the same credentials as faspay-key.",
    "wrong_app_secret": "Use the app_secret of the same credentials as faspay-key.",
    "client_pair": "Put app_key:app_secret into faspay-authorization; client_key:client_secret belongs into the"
    " signature's token field.",
    "order": "Put app_key first, then a colon, then app_secret.",
    "base64_first": "Encipher the plain text app_key:app_secret, not its Base64.",
    "other_text": "Encipher exactly app_key, a colon, app_secret.",
    # the signed text
    "form": "Sign METHOD:PATH:TIMESTAMP:TOKENFIELD: with four colons, the last of them at the end.",
    "method": "Sign the method in capital letters: that of the call; GET for the token call, however it is sent.",
    "self_path": "Sign the token call with the path of the call that the token is for, such as /account/api/transfer.",
    "other_path": "Sign the path of the call that is made.",
    "unknown_path": "Sign the path of the call that is made, in the same letters.",
    "full_path": "Sign the path without its parameters, as Faspay's own clients do; or set accept_full_path for this"
    " merchant, if yours is to sign as the pages describe it.",
    "full_address": "Sign the path alone: no scheme, no host.",
    "path_slash": "Sign the path with one slash before it and none after it.",
    "path_letter_case": "Sign the path in small letters.",
    "time_stamp": "Take the time once, and use the same text in the signature and in faspay-timestamp.",
    "last_field": "Leave the last field empty, and keep the colon before it: the body is not signed.",
    "last_colon": "End the text with a colon: the last field is there, and always empty.",
    "token_not_encoded": "Write client_key:client_secret:access_token in Base64 before it goes into the text.",
    "token_missing": "Ask for a token first; the token field of this call is the Base64 of"
    " client_key:client_secret:access_token.",
    "token_too_early": "The token call has no token yet: its token field is the Base64 of client_key:client_secret.",
    "wrong_client": "Use client_key and client_secret of the same credentials as faspay-key.",
    "app_pair": "Put client_key and client_secret into the token field; app_key and app_secret belong into"
    " faspay-authorization.",
    "client_order": "Put client_key first, then client_secret, then the token, with colons between them.",
    "unknown_token": "Use the access_token that the token call answered, from this sandbox and since its last reset.",
    "token_form": "Use the access_token exactly as the token call answered it: it is not decoded, cut or quoted.",
    "ended_token": "Ask for a new token: this one is over.",
    "token_path": "Ask for a token with this call's own path in the token call's signature: a token serves one path.",
    "other_merchant": "Use one merchant's credentials for all headers.",
}
