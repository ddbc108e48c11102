"""Faspay SendMe, the older API, as Faspay's pages describe its calls and as Faspay's own clients sign them.

The pages and the clients disagree on the signature (HMAC or AES) and on the signed path of GETs (with parameters or
without): here the clients are right, and a merchant's settings let the pages' forms pass too. "Own choice" marks what
both leave open.
"""
