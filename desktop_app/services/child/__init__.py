"""Use cases of one child as a whole: her page, her history, merging two records."""
