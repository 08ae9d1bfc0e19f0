"""One page of every kind that the site has."""

PAGE_KINDS = {
    "home": "",
    "how it works": "how-it-works/",
    "programs": "programs/",
    "a program": "programs/cec/",
    "provinces": "provinces/",
    "a province": "provinces/ontario/",
    "Quebec": "provinces/quebec/",
    "points": "crs/",
    "language tests": "crs/language-tests/",
    "draws": "draws/",
    "a year of draws": "draws/2021/",
    "a type of draws": "draws/types/cec/",
    "a draw": "draws/447/",
    "the pool": "draws/pool/",
    "calculator": "calculator/",
    "glossary": "glossary/",
    "data": "data/",
    "open data": "open-data/",
    "about": "about/",
    "not found": "404.html",
}
