"""A build that may not go on."""


class Stopped(Exception):
    """What stands in the way of a build, in both languages; nothing is swapped in."""
