"""The version of Anting Berlian, and nothing else."""

__version__ = "0.1.0"
