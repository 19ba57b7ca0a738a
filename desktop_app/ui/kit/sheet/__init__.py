"""One kit for sheets keyed back from paper: cells, judgement by row, drafts, paste, keys."""
