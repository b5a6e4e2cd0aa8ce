"""Design of a dialogue: what the handbook asks of it before, and while, people are asked."""
