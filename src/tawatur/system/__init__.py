"""What the entries say of two states, or of all: ties, phases and flows."""
