"""Who is who: in one article and over many."""
