"""Addresses outside the site: where they stand, and what came of asking for them.

Only `fetching` uses the network, and only `genklang check --external` calls it; the rules read its outcomes.
"""
