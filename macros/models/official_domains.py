"""data/official-domains.yml: under which domains governments publish."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from macros.models.base import Id, Model, Text


class Publisher(Model):
    """A government, a parliament or an international body, with the domains that are its own."""

    id: Id
    name: Text = Field(description="Who it is")
    domains: list[str] = Field(
        min_length=1,
        description="Its domains in small letters, without `www.`; what lies below one counts too",
    )


class OfficialDomains(Model):
    """A source is `official` only under one of these."""

    publishers: list[Publisher] = Field(min_length=1)

    @model_validator(mode="after")
    def _plain_and_once(self) -> Self:
        seen: set[str] = set()
        for domain in self.domains:
            if domain != domain.lower() or "/" in domain or domain.startswith("www."):
                raise ValueError(
                    f'"{domain}" is not a plain domain: expected, for instance, canada.ca'
                )
            if domain in seen:
                raise ValueError(f"{domain} is listed twice")
            seen.add(domain)
        return self

    @property
    def domains(self) -> list[str]:
        """Every listed domain."""
        return [domain for publisher in self.publishers for domain in publisher.domains]

    def covers(self, host: str) -> bool:
        """Whether `host` is a listed domain or lies below one."""
        return any(host == domain or host.endswith(f".{domain}") for domain in self.domains)
