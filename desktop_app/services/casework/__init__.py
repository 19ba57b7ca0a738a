"""Use cases of illness, referral and the stunting pathway."""
