"""The page of all terms: each once, with what every note says it means."""
