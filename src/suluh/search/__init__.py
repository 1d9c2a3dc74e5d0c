"""Search: units of text into an index, the index into small script files, and the ranking of both."""
