"""Links in bodies: they lead to a page of the site."""
