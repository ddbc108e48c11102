"""The page at ``/``: what was called, answered, refused and why, paid, and made to go wrong. HTML from the server.

``html`` escapes, ``words`` words; ``headline``, ``payments``, ``faults``, ``calls`` with ``why`` and ``callbacks`` make
one section each; ``routes`` hands them out. Knows no gateway: what is particular comes through ``gateways.contract``.
"""
