"""What every use case needs: rights, journal lines, the outcome of a write."""
