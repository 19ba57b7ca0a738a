"""What Alembic runs: the steps, on the connection and in the transaction of db/migrate.py."""

from __future__ import annotations

from alembic import context

from desktop_app.db.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can change its schema inside transactions; Alembic assumes that it cannot.
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
