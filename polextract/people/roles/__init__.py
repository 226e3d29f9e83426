"""What part a person plays in what is told."""
