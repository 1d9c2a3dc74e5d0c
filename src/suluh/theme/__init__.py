"""The core's part of the theme, and what MkDocs knows as `theme: {name: suluh}`."""
