"""The register's encrypted database: records go in and come out, rows never leave."""
