"""Learning: paths, quizzes, cases, handover."""
