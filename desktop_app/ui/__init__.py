"""What is shown and typed: windows, pages, dialogs, models. Knows services, never the database."""
