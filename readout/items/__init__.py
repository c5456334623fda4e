"""Action items of many notes at once: listed, chosen, traced to where they came from."""
