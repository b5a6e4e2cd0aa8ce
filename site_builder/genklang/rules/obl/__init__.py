"""Obligations: what is overdue or due soon, and faults in delays and waivers."""
