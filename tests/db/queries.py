"""Counts the statements that a test sends to the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine, event


@dataclass
class Count:
    """The number of statements that ran, without BEGIN, COMMIT and the like."""

    queries: int = 0


@contextmanager
def counted(engine: Engine) -> Iterator[Count]:
    """Count the statements inside."""
    count = Count()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        count.queries += not statement.startswith("BEGIN")

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield count
    finally:
        event.remove(engine, "before_cursor_execute", note)
