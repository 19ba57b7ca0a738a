"""A form whose questions are answered at their fields; it is sent again with the answers."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.errors import Invalid, Severity
from desktop_app.ui.kit.form_dialog import FormDialog


class AskingDialog(FormDialog):
    """What was confirmed is in `confirmed` while `work` is asked for."""

    confirmed: frozenset[str] = frozenset()

    def submit(self) -> None:
        """Take the answers, then send."""
        self.confirmed = self.form.confirmed()
        super().submit()

    def failed(self, error: Exception) -> None:
        """Put a question about what has no field here to the first field, to be answered there."""
        if isinstance(error, Invalid):
            first = next(iter(self.form.fields))
            error = Invalid(
                [
                    replace(problem, field=first)
                    if problem.severity is Severity.CONFIRM
                    and problem.field not in self.form.fields
                    else problem
                    for problem in error.problems
                ]
            )
        super().failed(error)
