"""Help for those who write: new documents from the declaration of fields."""
