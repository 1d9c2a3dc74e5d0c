"""Monitoring: instruments, early warnings, reports."""
