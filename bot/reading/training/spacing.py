"""Where the spaces were: corpora that give only tokens are set again as text."""

from collections.abc import Sequence

NO_SPACE_BEFORE = frozenset(".,;:!?)]}%'”’") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "n’t", "..."}
NO_SPACE_AFTER = frozenset("([{$#“‘")


def guess_spaces(words: Sequence[str]) -> tuple[bool, ...]:
    """Return for each word whether a space followed it in print, by the usual rules of English typesetting."""
    spaces: list[bool] = []
    inside_quotation = False
    for word, following in zip(words, [*words[1:], ""], strict=True):
        space = following not in NO_SPACE_BEFORE and word not in NO_SPACE_AFTER
        if word == '"':
            inside_quotation = not inside_quotation
            space = space and not inside_quotation
        if following == '"' and inside_quotation:
            space = False
        spaces.append(space)
    return tuple(spaces)
