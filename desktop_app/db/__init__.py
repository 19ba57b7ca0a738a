"""The register's encrypted database: it takes and returns records; database rows never leave it."""
