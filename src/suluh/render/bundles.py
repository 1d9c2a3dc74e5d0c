"""Which style sheets, scripts and icons of the core's theme become one file in the site."""

# One file a frame, so that a page waits for one style sheet: its parts, in the order that matters.
BUNDLES = {
    "search.js": (
        "js/search-words.js",
        "js/search-danger.js",
        "js/search-cards.js",
        "js/search-fits.js",
        "js/search-numbers.js",
        "js/search-pieces.js",
        "js/search-shards.js",
        "js/search-index.js",
        "js/search-boxes.js",
        "js/search-list.js",
    ),
    "search-snippets.js": ("js/search-snippets.js",),
    "search-page.js": ("js/storage.js", "js/search-page.js"),
    "role.js": ("js/storage.js", "js/role.js"),
    "rooms.css": ("css/rooms.css",),
    "search.css": ("css/search.css",),
    "suluh.css": ("css/tokens.css", "css/light.css", "css/components.css"),
    "tabs.css": ("css/tabs.css",),
    "pictures.css": ("css/pictures.css",),
    "contents.css": ("css/contents.css",),
    "papers.css": ("css/papers.css",),
    "stack.css": ("css/stack.css",),
    "design.css": ("css/stack.css", "css/papers.css", "css/ends.css", "css/design.css"),
    "suluh.js": ("js/leave.js", "js/language.js", "js/menu.js", "js/copy.js", "js/search-box.js"),
    "tools.js": ("js/text-size.js", "js/read-aloud.js"),
    "quick-exit.js": ("js/quick-exit.js", "js/trail.js"),
    "neutral.js": ("js/neutral.js",),
    "suluh.svg": ("icons/suluh.svg",),
}
