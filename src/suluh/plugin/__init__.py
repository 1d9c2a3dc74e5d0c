"""The only room that imports MkDocs."""
