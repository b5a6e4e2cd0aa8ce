"""References: every id leads to a document of the right type."""
