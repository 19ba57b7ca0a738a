"""Dialogs; each is opened with `open()` and answers by signals."""
