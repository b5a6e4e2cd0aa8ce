"""Feedback: what it must hold to be an answer."""
