"""What a page may load and run: the site's Content-Security-Policy, in each page and in `_headers`.

No page has a script or a style of its own inside its HTML, so none is allowed, by hash or otherwise.
"""

from __future__ import annotations

_IN_PAGES = {
    "default-src": "'self'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # Python in the browser is WebAssembly
    "style-src": "'self'",
    "img-src": "'self' data:",  # a picture made from data may be its own address
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
_IN_HEADERS = _IN_PAGES | {"frame-ancestors": "'self'"}  # which browsers ignore inside a page


def _text(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())


FOR_PAGES = _text(_IN_PAGES)
FOR_HEADERS = _text(_IN_HEADERS)
