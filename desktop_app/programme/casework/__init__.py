"""Rules of illness, treatment, referral and the stunting pathway."""
