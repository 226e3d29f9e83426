"""What mkdocs puts into the pages while it builds them: the schema of a report, told from the package itself."""

from __future__ import annotations

import json
import re
from typing import Any

SCHEMA_MARK = "<!-- schema -->"


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """The page with the schema where it is marked, and without the comments meant for the tests."""
    if SCHEMA_MARK in markdown:
        markdown = markdown.replace(SCHEMA_MARK, schema_markdown())
    return re.sub(r"^<!-- (?:not run|run apart)\b.*-->\n+", "", markdown, flags=re.MULTILINE)


def kind(field: dict[str, Any]) -> str:
    """The type of a JSON Schema field in words."""
    if "anyOf" in field:
        return " or ".join(kind(one) for one in field["anyOf"])
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name.lower()})"
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("type") == "array":
        if "prefixItems" in field:
            return "[" + ", ".join(kind(one) for one in field["prefixItems"]) + "]"
        return f"list of {kind(field['items'])}"
    return field.get("type", "any")


def schema_markdown() -> str:
    """One table a record, and the whole JSON Schema below."""
    from polextract.report import json_schema

    schema = json_schema()
    parts = []
    for name, record in {"Report": schema, **schema["$defs"]}.items():
        about = re.sub(r"``([^`]+)``", r"`\1`", record.get("description", "").split("\n>>>")[0]).strip()
        rows = [
            f"| `{key}` | {kind(field)} | {'' if key in record.get('required', ()) and 'default' not in field else default(field)} |"
            for key, field in record.get("properties", {}).items()
        ]
        parts.append("\n".join((f"## {name}", "", about, "", "| field | type | default |", "|---|---|---|", *rows)))
    whole = json.dumps(schema, indent=2, ensure_ascii=False)
    parts.append(f"## JSON Schema\n\n```json\n{whole}\n```")
    return "\n\n".join(parts)


def default(field: dict[str, Any]) -> str:
    """The default as JSON, or nothing where it is a record of its own."""
    value = field.get("default", "")
    return "" if value == "" or isinstance(value, dict) else f"`{json.dumps(value)}`"
