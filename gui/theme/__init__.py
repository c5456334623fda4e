"""How Readout looks: tokens in one place, and what Qt makes of them.

``theme.Theme`` is what widgets get; ``tokens`` has the values; ``palette``, ``style`` and
``icons`` turn them into what Qt draws with.
"""
