"""One page opened in a fresh browser profile, with notes of its errors and requests."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Browser

OWN = ("data:", "blob:")


class Visit:
    """A page of the site at `path` (relative to its address `server`) in a context of its own.

    width, height  of the window in CSS pixels
    scheme         the device's colour scheme
    before         a script that runs before those of the page
    errors_expected  where the test itself breaks something
    """

    def __init__(
        self,
        browser: Browser,
        server: str,
        path: str,
        *,
        width: int = 1280,
        height: int = 800,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
        before: str = "",
        errors_expected: bool = False,
    ) -> None:
        self.server = server
        self.path = path
        self.errors_expected = errors_expected
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.page = self.context.new_page()
        self.page.set_default_timeout(20_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._note)
        if before:
            self.page.add_init_script(before)

    def _note(self, message: object) -> None:
        if getattr(message, "type", "") in ("error", "warning"):
            self.errors.append(getattr(message, "text", str(message)))

    def go(self) -> Visit:
        """Loads the page and waits until nothing is loading any more."""
        answer = self.page.goto(self.server + self.path, wait_until="load")
        assert answer is not None
        assert answer.ok, f"{self.path}: {answer.status}"
        return self

    def close(self) -> None:
        """Closes the page; what it did stays noted."""
        self.context.close()

    def foreign(self) -> list[str]:
        """Every request that did not go to the site itself."""
        origin = "/".join(self.server.split("/")[:3]) + "/"
        return [url for url in self.requests if not url.startswith((origin, *OWN))]

    def check(self) -> None:
        """Fails where the page had an error in its console or asked another origin."""
        assert self.foreign() == [], f"{self.path} asked another origin"
        if not self.errors_expected:
            assert self.errors == [], f"{self.path} had errors in its console"
