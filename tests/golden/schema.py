"""The JSON schema of ``kelisim/1`` out of the records, and a validator for the part of JSON Schema it uses.

``python -m tests.golden.schema`` writes ``schema.json`` anew: a change there is a change of the contract.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from pipeline.core.document import SCHEMA, Document

GOLDEN = Path(__file__).with_name("schema.json")
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}


def schema() -> str:
    made = msgspec.json.schema(Document)
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA, **made}
    return json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def faults(value: Any, rule: dict[str, Any], root: dict[str, Any], path: str = "$") -> Iterator[str]:
    """Where ``value`` is not what ``rule`` says; a key that no rule names is a fault as well."""
    if "$ref" in rule:
        rule = root["$defs"][rule["$ref"].rsplit("/", 1)[-1]]
    if "anyOf" in rule:
        found = [list(faults(value, option, root, path)) for option in rule["anyOf"]]
        yield from min(found, key=len)
        return
    if "enum" in rule and value not in rule["enum"]:
        yield f"{path}: {value!r} is none of {rule['enum']}"
    kind = rule.get("type")
    if kind and (not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind != "boolean")):
        yield f"{path}: {value!r} is no {kind}"
    elif kind == "array":
        for i, item in enumerate(value):
            yield from faults(item, rule.get("items") or {}, root, f"{path}[{i}]")
    elif kind == "object":
        properties, more = rule.get("properties", {}), rule.get("additionalProperties", False)
        yield from (f"{path}: {key} is missing" for key in rule.get("required", ()) if key not in value)
        for key, item in value.items():
            if key in properties:
                yield from faults(item, properties[key], root, f"{path}.{key}")
            elif more:
                yield from faults(item, more if isinstance(more, dict) else {}, root, f"{path}.{key}")
            else:
                yield f"{path}: nothing is said about {key}"


if __name__ == "__main__":
    GOLDEN.write_text(schema(), "utf-8")
