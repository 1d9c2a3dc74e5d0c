"""Learning: paths, quizzes, cases, review, mentors, handover."""
