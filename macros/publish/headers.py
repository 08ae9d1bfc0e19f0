"""What a web host sends with each file: `_headers`, read by Netlify, Cloudflare Pages and others.

Where two rules match a file these hosts send both, so no address has two rules with one header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from macros.publish import policy
from macros.publish.published_file import PublishedFile

NAMED_BY_CONTENT = re.compile(r"[-.][0-9a-f]{8,}(?=[-./]|$)")
"""A hash in the name of a file or folder: what stands there never changes."""

SECURITY = {
    "Content-Security-Policy": policy.FOR_HEADERS,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
BRIEFLY = {"Cache-Control": "public, max-age=300, must-revalidate"}
ANYONE = {"Access-Control-Allow-Origin": "*"}


def files(paths: Iterable[str], site: str) -> Iterator[PublishedFile]:
    """`_headers` for a site with files at `paths`, and `robots.txt`. `site` ends in a slash."""
    rules = {"/*": SECURITY, "/": BRIEFLY, "/service-worker.js": BRIEFLY}
    for path in sorted(set(paths)):
        folder, _, rest = path.partition("/")
        if folder.startswith("."):  # kept beside the pages, never published
            continue
        if rest and folder not in ("assets", "api", "feeds"):
            rules[f"/{folder}/*"] = BRIEFLY
        elif found := NAMED_BY_CONTENT.search(path):
            cut = path.find("/", found.start())
            rules[f"/{path}" if cut < 0 else f"/{path[:cut]}/*"] = FOREVER
    rules |= {"/api/*": ANYONE | BRIEFLY, "/feeds/*": ANYONE | BRIEFLY}
    blocks = (
        "\n".join([address, *(f"  {name}: {value}" for name, value in headers.items())])
        for address, headers in rules.items()
    )
    yield PublishedFile("_headers", "\n\n".join(blocks) + "\n")
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {site}sitemap.xml\n"
    yield PublishedFile("robots.txt", robots)
