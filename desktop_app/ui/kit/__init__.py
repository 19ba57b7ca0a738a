"""What every screen is made of: forms, tables, tasks, theme. It knows no feature."""
