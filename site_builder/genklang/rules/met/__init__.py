"""Method cards: what a card must tell, and which steps every way of holding a dialogue has."""
