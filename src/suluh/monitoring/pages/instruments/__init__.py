"""Instruments on the page, on paper and on cards."""
