"""Rules of the month's and the quarter's figures."""
