"""The Extractor: finds, orders and runs plugins over articles."""

from __future__ import annotations

import os
import warnings
from collections.abc import Collection, Iterable, Mapping
from functools import cache, cached_property, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

import attrs

from newsextract.errors import (
    InputError,
    OptionError,
    PluginError,
    PluginWarning,
    TextTooLongError,
)
from newsextract.formats import builtin_readers, builtin_writers
from newsextract.formats.base import Document
from newsextract.hooks import PROJECT
from newsextract.model.types import Article, Failure
from newsextract.running.arguments import (
    check_arguments,
    checked_article_text,
    checked_authors,
    checked_options,
    checked_text,
    day_of,
    wanted_zones,
)
from newsextract.running.invisible import on_visible_text, restored, visible
from newsextract.running.isolation import exclusions_of
from newsextract.running.items import arguments_of, lost
from newsextract.running.loading import implementations_of, load
from newsextract.running.offers import formats_of
from newsextract.running.pipeline import Pipeline
from newsextract.running.registry import PluginInfo, candidates_of, select

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from newsextract.formats.base import Reader, Writer

__all__ = ["Extractor", "extract"]

DISABLE_VARIABLE = "NEWSEXTRACT_DISABLE"
"""Environment variable with names of plugins, parted by commas, that are never loaded."""


class Extractor:
    """Runs the plugins over articles. Make one and use it for many; it may serve several threads.

    Args:
        plugins: Names of installed plugins, plugin classes or instances; `"*"` stands for every installed one, which is
            also the default.
        disable: Names or origins of plugins not to load. The environment variable NEWSEXTRACT_DISABLE adds to them.
        options: Option values by plugin name, then by option name. Strings are read as the option's type.
        zones: Where findings come from: `"story"` (headline, body, subheading, caption), `"all"`, or kinds of zone.
        on_error: `"keep"` keeps a plugin's failure in `Article.failures`, `"raise"` raises it as PluginError.
        max_length: Longest text that is taken, in code points; None for any.

    Raises:
        OptionError: An argument names what is not there, or carries a bad value.
        PluginError: A plugin can't be loaded and `on_error` is `"raise"`.

    Example:
        >>> import newsextract
        >>> extractor = newsextract.Extractor(options={"dates": {"day_first": True}})
        >>> article = extractor.extract("Exports rose 4%, the ministry said on Tuesday.", published="2024-04-09")
        >>> str(article.statistics[0].value), article.dates[0].value
        ('4', '2024-04-09')
    """

    def __init__(
        self,
        *,
        plugins: Sequence[object] | None = None,
        disable: Iterable[str] = (),
        options: Mapping[str, Mapping[str, object]] | None = None,
        zones: Literal["story", "all"] | Collection[str] = "story",
        on_error: Literal["keep", "raise"] = "keep",
        max_length: int | None = None,
    ) -> None:
        check_arguments(plugins, disable, options, max_length)
        disable = tuple(disable)
        self._arguments: dict[str, Any] = {
            "plugins": plugins, "disable": disable, "options": options, "zones": zones, "on_error": on_error,
            "max_length": max_length,
        }  # fmt: skip
        if on_error not in ("keep", "raise"):
            raise OptionError("on_error", f"{on_error!r} is neither 'keep' nor 'raise'")
        self._raises = on_error == "raise"
        self._max_length = max_length
        ignorable = [name.strip() for name in os.environ.get(DISABLE_VARIABLE, "").split(",")]
        loaded, disabled = select(candidates_of(plugins), disable, ignorable)
        values = checked_options(options or {}, [*loaded, *disabled])
        self._manager, infos = load(loaded, values, raises=self._raises)
        infos += [candidate.info("disabled") for candidate in disabled]
        self.plugins: tuple[PluginInfo, ...] = tuple(infos)
        """Every plugin that was found: active, failed or disabled."""
        self._pipeline = Pipeline(implementations_of(self._manager), wanted_zones(zones), self._raises)
        failures = [Failure(info.origin, "load", info.error or "") for info in infos if info.status == "failed"]
        offers = partial(formats_of, self._pipeline.implementations, failures=failures, raises=self._raises)
        self._plugin_readers = offers("newsextract_readers", builtin_readers)
        self._plugin_writers = offers("newsextract_writers", builtin_writers)
        self._load_failures = tuple(failures)
        for failure in failures:
            warnings.warn(f"plugin {failure.plugin}, {failure.hook}: {failure.error}", PluginWarning, stacklevel=2)

    def extract(
        self,
        text: str,
        *,
        id: str | None = None,  # noqa: A002 (the field's name)
        url: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        authors: Iterable[str] = (),
        published: dt.date | str | None = None,
        language: str | None = None,
    ) -> Article:
        """Extract everything from one article.

        Args:
            text: The article, any string.
            id: An identifier of your own.
            url: Where it was published.
            title: The headline, where you have it apart from the text.
            publisher: The outlet.
            authors: Who wrote it.
            published: Day of publication, as a date or ISO 8601 text. Relative dates are resolved against it.
            language: BCP 47 tag.

        Returns:
            The article with all findings, and with the failures of plugins that failed.

        Raises:
            InputError: An argument has a type or a form that can't be read.
            TextTooLongError: The text is longer than `max_length`.
            PluginError: A plugin failed and `on_error` is `"raise"`.
        """
        text = checked_article_text(text)
        if self._max_length is not None and len(text) > self._max_length:
            raise TextTooLongError(len(text), self._max_length)
        article = Article(
            text,
            id=checked_text("id", id),
            url=checked_text("url", url),
            title=checked_text("title", title),
            publisher=checked_text("publisher", publisher),
            authors=checked_authors(authors),
            published=day_of(published),
            language=checked_text("language", language),
            failures=self._load_failures,
        )
        seen = visible(text)
        if seen is None:
            return self._pipeline.run(article)
        shown, offsets = seen
        found = self._pipeline.run(on_visible_text(article, shown))
        article = restored(found, text, offsets)
        if self._raises and len(article.failures) > len(found.failures):
            failure = article.failures[-1]
            raise PluginError(failure.plugin, failure.hook, failure.error)
        return article

    def pipe(self, items: Iterable[str | Document | Mapping[str, Any]], *, processes: int = 1) -> Iterator[Article]:
        """Extract from many texts, lazily and in order.

        An item that can't be read costs no other: its article has no text and says so in `failures`, with the plugin
        `newsextract` and the hook `input`.

        Args:
            items: Texts, Documents, or mappings with the arguments of `extract` as keys; other keys are passed over.
            processes: How many processes read them, 0 for one a processor. Each makes an Extractor like this one. Some
                items are read ahead; one whose process dies gets an article with a failure of the hook `process`.

        Returns:
            An iterator with one article for each item.

        Raises:
            InputError: `items` is a single text or mapping.
            NewsextractError: An item can't be read, or a plugin failed, and `on_error` is `"raise"`.
        """
        if isinstance(items, (str, Mapping, Document)):
            raise InputError("items", f"many are wanted, not one {type(items).__name__}: write [item], or use extract")
        if type(processes) is not int or processes < 0:
            raise OptionError("processes", f"a number of processes is wanted, 0 for one a processor, not {processes!r}")
        processes = processes or os.cpu_count() or 1
        if processes == 1:
            return (self._extract_item(item) for item in items)
        from newsextract.running.processes import in_processes  # noqa: PLC0415 (slow to import)

        return in_processes(items, processes, partial(Extractor, **self._arguments), lost)

    def explain(self, article: Article) -> tuple[tuple[str, Any], ...]:
        """Return what the plugins saw in an article and left out, with the reason.

        A plugin takes part that has a method `explain(article)`, as the bundled one for statistics has for numbers that
        count nothing.

        Args:
            article: An article that this Extractor returned.

        Returns:
            The plugin's origin and what it left out: its `start`, `end`, `reason` and `meaning`, in text order.
        """
        left_out = [
            (origin, exclusion)
            for origin, plugin in self._manager.list_name_plugin()
            for exclusion in exclusions_of(origin, plugin, article)
        ]
        return tuple(sorted(left_out, key=lambda pair: (pair[1].start, pair[1].end)))

    @cached_property
    def readers(self) -> Mapping[str, Reader]:
        """Input formats by name: the built-in ones and the plugins'."""
        return MappingProxyType({**{made.name: made for made in builtin_readers()}, **self._plugin_readers})

    @cached_property
    def writers(self) -> Mapping[str, Writer]:
        """Output formats by name: the built-in ones and the plugins'."""
        return MappingProxyType({**{made.name: made for made in builtin_writers()}, **self._plugin_writers})

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("an Extractor holds live plugins and can't be pickled: make one in each process")

    def _extract_item(self, item: object) -> Article:
        fields, error = arguments_of(item)
        if error is None:
            try:
                return self.extract(**fields)
            except (InputError, TextTooLongError) as caught:
                error = caught
        if self._raises:
            raise error
        failure = Failure(PROJECT, "input", str(error))
        if isinstance(error, InputError) and error.argument != "text" and error.argument in fields:
            # What is known about the text is unreadable, the text is not: nothing of it is lost.
            del fields[error.argument]
            article = self._extract_item(fields)
            return attrs.evolve(article, failures=(*article.failures, failure))
        name = fields.get("id")
        return Article("", id=name if isinstance(name, str) else None, failures=(failure,))


def extract(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 (the field's name)
    url: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    authors: Iterable[str] = (),
    published: dt.date | str | None = None,
    language: str | None = None,
) -> Article:
    """Extract everything from one article, with every installed plugin and its default options.

    Args:
        text: The article, any string.
        id: An identifier of your own.
        url: Where it was published.
        title: The headline, where you have it apart from the text.
        publisher: The outlet.
        authors: Who wrote it.
        published: Day of publication, as a date or ISO 8601 text. Relative dates are resolved against it.
        language: BCP 47 tag.

    Returns:
        The article with all findings, and with the failures of plugins that failed.

    Raises:
        InputError: An argument has a type or a form that can't be read.

    Example:
        >>> import newsextract
        >>> article = newsextract.extract("“It will rain,” said Ana Ruiz, the mayor.")
        >>> article.quotes[0].speaker.name
        'Ana Ruiz'
    """
    extractor = _default_extractor(os.environ.get(DISABLE_VARIABLE, ""))
    return extractor.extract(
        text, id=id, url=url, title=title, publisher=publisher, authors=authors, published=published, language=language
    )


@cache
def _default_extractor(_disabled: str) -> Extractor:
    """Return the Extractor that `extract` uses, made when it is first called and anew when the variable changes."""
    return Extractor()
