"""The child's page, which knows every feature."""
