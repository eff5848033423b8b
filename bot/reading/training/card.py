"""The model card's table of figures, renewed in place after every training."""

from pathlib import Path

from bot.reading.training.evaluate import Figures

BEGIN, END = "<!-- figures: written by the recipe -->", "<!-- end of figures -->"

SYNTAX_COLUMNS = ("UPOS", "XPOS", "lemma", "UAS", "LAS", "sentences F")
NAME_COLUMNS = ("F", "PERSON", "ORG", "LOC", "NORP", "DATE", "EVENT")


def tables(figures: Figures) -> str:
    """Return Markdown tables: syntax by test set, watched relations by test set, names by test set."""
    syntax = {name: scores for name, scores in figures.items() if "LAS" in scores}
    names = {name: scores for name, scores in figures.items() if "LAS" not in scores}
    relations = {name: scores["relations F"] for name, scores in syntax.items()}
    watched = tuple(dict.fromkeys(label for scores in relations.values() for label in scores))
    by_relation = {label: {name: scores.get(label) for name, scores in relations.items()} for label in watched}
    return "\n\n".join(
        (
            _table("test", SYNTAX_COLUMNS, syntax),
            _table("relation, F", tuple(relations), by_relation),
            _table("names, F", NAME_COLUMNS, names),
        )
    )


def _table(corner: str, columns: tuple[str, ...], rows: Figures) -> str:
    lines = [f"| {corner} | {' | '.join(columns)} |", f"|---|{'---:|' * len(columns)}"]
    for name, scores in rows.items():
        cells = ("" if scores.get(column) is None else f"{scores[column]:.1f}" for column in columns)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def renew_card(card: Path, figures: Figures) -> None:
    """Replace what stands between the two markers of the card; a card without them is a ValueError."""
    before, begin, rest = card.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{card} has no figures to renew: it needs the lines {BEGIN} and {END}")
    card.write_text(f"{before}{BEGIN}\n\n{tables(figures)}\n\n{END}{after}", encoding="utf-8")
