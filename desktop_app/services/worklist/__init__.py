"""Use cases of the work list and of home visits."""
