"""Findings for people and tools: one file per format."""
