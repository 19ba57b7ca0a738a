"""WHO growth of children from 0 to 60 months: NumPy and the standard library only."""
