"""Measurements of Genklang: run them with `make bench`. Nothing here is a test."""
