"""Roles in words: `acting Foreign Minister (RU)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.formats.words.cleaning import cleaned

if TYPE_CHECKING:
    from newsextract.model.types import Role, Speaker

__all__ = ["aliases_of", "roles_of"]


def roles_of(speaker: Speaker) -> list[str]:
    """Return the different roles; a bare title is left out where it also stands with its organisation or country."""
    placed = {role.title.casefold() for role in speaker.roles if role.organisation or role.country}
    return list(
        dict.fromkeys(
            _role(role)
            for role in speaker.roles
            if role.organisation or role.country or role.status != "current" or role.title.casefold() not in placed
        )
    )


def aliases_of(speaker: Speaker) -> list[str]:
    """Return the other names, each once."""
    return [alias for alias in dict.fromkeys(map(cleaned, speaker.aliases)) if alias != cleaned(speaker.name)]


def _role(role: Role) -> str:
    title = cleaned(role.title or role.text)
    if role.status == "elect":
        title = title if "elect" in title.casefold() else f"{title}-elect"
    elif role.status == "candidate":
        title = title if "candidate" in title.casefold() else f"candidate for {title}"
    elif role.status != "current" and role.status not in title.casefold():
        title = f"{role.status} {title}"
    where = ", ".join(cleaned(place) for place in (role.organisation, role.country) if place)
    return f"{title} ({where})" if where else title
