"""Rules of the work list: what must happen, to whom and by when."""
