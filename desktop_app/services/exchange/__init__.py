"""Use cases of files that are imported and exported."""
