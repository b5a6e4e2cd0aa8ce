"""Markdown bodies to safe HTML, and the interface to the engine that writes pages."""
