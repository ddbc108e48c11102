"""One package per gateway. ``contract`` is what each of them offers to the rest."""
