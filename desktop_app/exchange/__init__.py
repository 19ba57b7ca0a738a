"""Reads and writes files of other systems: one module per format, between files and records."""
