"""A decision tree as a picture: each answer a box, set in below its question."""
