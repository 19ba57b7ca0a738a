"""Parts that more than one page or dialog is made of."""
