"""SNAP, the national standard for open payment interfaces: what is common to all its gateways.

``signing`` and ``keys`` hold the asymmetric signature, ``headers`` the header rules, ``codes`` the response codes,
``fields`` the reading of bodies, ``gateway`` the order of checks, ``explain`` the search for a mistake in a signature.
A gateway of its own is a table of operations (see ``operation``) and a ``Profile``.

Docstrings name the page that a rule comes from: ASPI (the standard's developer site), Faspay, Cash In. "Own choice"
marks what none of them says.
"""
