"""An area of the tests: what somebody left at an office. All that a new kind needs stands in this folder."""
