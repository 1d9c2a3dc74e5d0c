"""The help desk: decision trees, outcomes, complaints, referrals, forms, alerts, checkers."""
