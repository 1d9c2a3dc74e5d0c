"""Procedures: SOPs, service standards, flows, and what to bring."""
