"""How our own types are made: attrs' `__init__`, but each field written through its slot.

An object of a frozen class refuses to be written, so what attrs writes asks `object.__setattr__` for each field by its
name, which takes twice as long as the slot itself. An article's findings have some two thousand fields.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

import attrs

__all__ = ["through_slots"]

_T = TypeVar("_T", bound=type)
_MAKER: Final = "<newsextract __init__ of {}>"


def through_slots(cls: _T) -> _T:
    """Give a frozen attrs class with slots an `__init__` that takes what attrs' own takes, and is quicker."""
    made: Any = cls
    own = made.__init__
    fields = attrs.fields(made)
    if any(field.validator or field.converter or isinstance(field.default, attrs.Factory) for field in fields):  # type: ignore[arg-type]
        raise TypeError(f"{cls.__name__} validates or converts: attrs has to make it")
    namespace: dict[str, Any] = {
        f"set_{field.name}": vars(_owner(made, field.name))[field.name].__set__ for field in fields
    }
    namespace |= {f"default_{field.name}": field.default for field in fields}

    def written(*, by_keyword: bool) -> list[str]:
        chosen = [field for field in fields if field.kw_only is by_keyword]
        return [each.name if each.default is attrs.NOTHING else f"{each.name}=default_{each.name}" for each in chosen]

    by_keyword = written(by_keyword=True)
    signature = ", ".join(["self", *written(by_keyword=False), *(["*", *by_keyword] if by_keyword else [])])
    body = "".join(f"\n    set_{field.name}(self, {field.name})" for field in fields)
    # Everything in the source comes from the fields of our own classes.
    exec(compile(f"def __init__({signature}):{body}\n", _MAKER.format(cls.__name__), "exec"), namespace)  # noqa: S102
    init = namespace["__init__"]
    init.__annotations__, init.__doc__ = own.__annotations__, own.__doc__
    init.__module__, init.__qualname__ = own.__module__, own.__qualname__
    made.__init__ = init
    return cls


def _owner(cls: type, name: str) -> type:
    """Return the class that has the slot of a field."""
    return next(own for own in cls.__mro__ if name in vars(own))
