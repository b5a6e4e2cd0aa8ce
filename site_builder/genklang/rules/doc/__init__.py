"""Reading and front matter: the file is whole and every value fits its field."""
