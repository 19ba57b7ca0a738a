"""Tooltips of what people typed: Qt would read a name with tags as a page and load its pictures."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Return a tooltip that shows the text as it is, tags and all."""
    if "<" not in text and "&" not in text:
        return text
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"
