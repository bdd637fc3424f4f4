"""Every page of the app by a name, with the address at which it stands in the example case."""

PAGES = {
    "overview": "/",
    "chronicle": "/entries",
    "timeline": "/entries?view=timeline",
    "table": "/entries?view=table",
    "filtered": "/entries?status=disputed",
    "entry": "/entries/{entry}",
    "claims": "/claims",
    "contradictions": "/contradictions",
    "actors": "/actors",
    "actor": "/actors/{actor}",
    "network": "/network",
    "network-actors": "/network?level=actor",
    "relations": "/relations",
    "relation": "/relations/{a}/{b}",
    "sources": "/sources",
    "publishers": "/sources?tab=publishers",
    "copies": "/sources?tab=copies",
    "documents": "/documents",
    "document": "/documents/{document}",
    "transcript": "/documents/{transcript}",
    "search": "/search?q=الكرملين",
    "review": "/review",
    "merges": "/review/merges",
    "dates": "/review/dates",
    "clashes": "/review/clashes",
    "rejections": "/rejections",
    "export": "/export",
    "settings": "/settings",
    "help": "/help",
    "print": "/print?lang={language}",
    "print-entry": "/print/entries/{entry}?lang={language}",
}
LANGUAGES = ("ar", "en")
THEMES = ("light", "dark")


def at(name: str, known: dict[str, str], language: str = "ar") -> str:
    """Return the address of a page."""
    return PAGES[name].format(**known, language=language)
