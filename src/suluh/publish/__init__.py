"""The files of an edition, drawn and written by nobody else: no MkDocs here."""
