"""What authors write in Markdown, into HTML."""
