"""The window itself: start, rail, notices, settings, closing."""
