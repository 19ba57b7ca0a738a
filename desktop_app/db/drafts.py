"""What someone typed and has not saved yet, so that it is found again after a crash.

A draft is no record: no other table refers to it, and the journal tells of what is saved.
"""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.db.moments import stored_moment
from desktop_app.db.schema import drafts
from desktop_app.programme.records.draft import Draft

_OF = select(drafts.c.at, drafts.c.content).where(
    drafts.c.account == bindparam("whose"), drafts.c.form == bindparam("which")
)
_INSERT = insert(drafts)
_PUT = _INSERT.on_conflict_do_update(
    index_elements=[drafts.c.account, drafts.c.form],
    set_={"at": _INSERT.excluded.at, "content": _INSERT.excluded.content},
)
_DROP = delete(drafts).where(
    drafts.c.account == bindparam("whose"), drafts.c.form == bindparam("which")
)
_DROP_ALL = delete(drafts).where(drafts.c.account == bindparam("whose"))


class DraftStore:
    """One draft for each account and form."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def of(self, account: str, form: str) -> Draft | None:
        """Return the account's draft of a form; None when there is none."""
        found = self._connection.execute(_OF, {"whose": account, "which": form}).first()
        if found is None:
            return None
        return Draft(at=datetime.fromisoformat(found.at), content=json.loads(found.content))

    def put(self, account: str, form: str, draft: Draft) -> None:
        """Keep a draft; it replaces the form's earlier draft."""
        row = {
            "account": account,
            "form": form,
            "at": stored_moment(draft.at),
            "content": json.dumps(draft.content),
        }
        self._connection.execute(_PUT, row)

    def drop(self, account: str, form: str) -> None:
        """Forget a draft; no error when there is none."""
        self._connection.execute(_DROP, {"whose": account, "which": form})

    def drop_all(self, account: str) -> None:
        """Forget every draft of an account."""
        self._connection.execute(_DROP_ALL, {"whose": account})
