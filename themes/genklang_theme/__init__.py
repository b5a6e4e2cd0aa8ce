"""Genklang's theme: its own shell, templates and style sheet. Holds no logic; what it shows is `genklang.present`'s."""
