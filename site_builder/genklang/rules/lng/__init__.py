"""Rules on plain language. The numbers that they count to are ours, near what plain-language advice recommends."""
