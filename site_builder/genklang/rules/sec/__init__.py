"""Rules on safety: what must not reach a page, or not unseen."""
