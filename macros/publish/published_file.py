"""A file of the site that is no page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel


@dataclass(frozen=True)
class PublishedFile:
    """One file beside the pages.

    path  where it stands on the site, without a leading slash: `api/v1/draws.json`
    text  all of it; written as UTF-8
    """

    path: str
    text: str


def json_file(path: str, content: BaseModel | Mapping[str, Any]) -> PublishedFile:
    """A JSON file with the fields in the order given; the same content gives the same bytes."""
    if isinstance(content, BaseModel):
        content = content.model_dump(mode="json", by_alias=True)
    return PublishedFile(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")
