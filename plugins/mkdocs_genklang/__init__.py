"""MkDocs as Genklang's engine: a thin adapter from MkDocs' events to calls into `genklang`."""
