"""Invents a believable puskesmas for demonstrations and tests."""
