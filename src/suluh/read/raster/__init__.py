"""Pictures made of pixels, byte by byte: what a picture needs is kept, what tells about people goes.

Nothing is decoded and encoded again: the pixels stay as they are, and the same file gives the same
bytes with every version of every library. See docs/decisions/0027-pictures.md.
"""
