"""Mark the words that name a time, an actor, a place, a quantity or a predicate, each kind by its own finder."""
