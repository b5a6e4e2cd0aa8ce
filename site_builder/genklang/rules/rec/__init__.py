"""Records, initiatives and programmes: what they tell, and that it fits together."""
