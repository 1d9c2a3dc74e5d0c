"""What the drawing of a page reads, recorded: a page whose reads give the same is the same page.

See docs/decisions/0046-pages-without-mkdocs.md.
"""
