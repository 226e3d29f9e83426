"""How names are read: from a cue, an age, a deed, a list, a headline."""
