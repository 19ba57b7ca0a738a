"""Rules of identity, family and correction."""
