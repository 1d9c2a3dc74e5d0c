"""Slips of the finger: how many lie between two words, and whether a word is believed in spite of one.

`theme/js/search-words.js` does the same; a test compares both.
"""

from suluh.search.candidates import candidates

SHORT, LONG = 5, 7  # letters of stems that a slip is believed in, with care and freely


def believed(word: str, stem: str, least: int = SHORT) -> bool:
    """Whether a mistyped word may be taken for a stem where much hangs on it.

    Never with another first letter. Short stems are a letter away from ordinary words ("bentar", "bentur"): there
    a letter may be missing, doubled or swapped with its neighbour, but not another one; nothing in stems of less
    than `least` letters.
    """
    forms = [form for form in candidates(word) if form[0] == stem[0]]
    if len(stem) >= LONG:
        return bool(forms)
    return len(stem) >= least and any(
        distance(form, stem, 1) <= 1
        and (
            len(form) > len(stem)
            or (len(form) < len(stem) and word.endswith(form))
            or sorted(form) == sorted(stem)
        )
        for form in forms
    )


def signs_of(word: str) -> int:
    """A bit for each letter that a word has."""
    found = 0
    for sign in word:
        found |= 1 << (ord(sign) & 31)
    return found


def distance(a: str, b: str, most: int) -> int:
    """Letters added, dropped, changed or swapped with their neighbour; more than `most` if there are more."""
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    a, b = a[shared:], b[shared:]
    if not a and not b:
        return 0
    if not most:
        return 9
    swapped = len(a) > 1 and a[1::-1] == b[:2]
    return 1 + min(
        distance(a[1:], b, most - 1),
        distance(a, b[1:], most - 1),
        distance(a[1:], b[1:], most - 1),
        distance(a[2:], b[2:], most - 1) if swapped else 9,
    )
