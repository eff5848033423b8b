"""Which language a text is in: by its script, by English function words, and only then by a statistical model."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]  # it publishes no types

_SAMPLE = 6_000
_FEWEST_LETTERS = {"CJK": 6, "HIRAGANA": 6, "HANGUL": 6}
_FEWEST_LETTERS_OTHERWISE = 20
_KANA_SHARE = 0.1
_SURE = 0.5
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")

# The first word of a character's Unicode name is its script.
_ONE_LANGUAGE = {"CJK": "zh",
                 "HEBREW": "he", "GREEK": "el", "THAI": "th", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja",
                 "ARMENIAN": "hy", "GEORGIAN": "ka", "KHMER": "km", "LAO": "lo", "MYANMAR": "my", "SINHALA": "si",
                 "TAMIL": "ta", "TELUGU": "te", "GUJARATI": "gu", "GURMUKHI": "pa", "MALAYALAM": "ml",
                 "KANNADA": "kn", "ETHIOPIC": "am"}  # fmt: skip
_CANDIDATES = {
    "LATIN": ("en", "fr", "es", "pt", "it", "de", "nl", "sv", "da", "no", "fi", "is", "et", "lv", "lt", "pl", "cs",
              "sk", "sl", "hr", "hu", "ro", "sq", "tr", "az", "uz", "id", "ms", "vi", "sw", "ca", "eu", "ga", "cy",
              "mt", "so", "tl", "af", "ht", "la"),
    "CYRILLIC": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"),
    "ARABIC": ("ar", "fa", "ur", "ps", "ug"),
    "DEVANAGARI": ("hi", "ne", "mr"),
    "BENGALI": ("bn", "as"),
}  # fmt: skip
_ENGLISH = frozenset({
    "the", "of", "and", "to", "in", "a", "that", "is", "on", "with", "for", "as", "by", "was", "were", "has",
    "have", "be", "are", "this", "from", "at", "an", "he", "his", "it", "its", "they", "their", "not", "which",
    "will", "would", "also", "between", "both", "who", "said", "been", "during",
})  # fmt: skip
_ENGLISH_ONLY = frozenset({
    "the", "of", "and", "to", "that", "with", "was", "were", "has", "have", "this", "from", "his", "their",
    "which", "will", "would", "been",
})  # fmt: skip
_ENGLISH_SHARE = 0.25
_ENGLISH_ONLY_SHARE = 0.12
_ENGLISH_FEWEST_WORDS = 6


def identify(text: str) -> str | None:
    """The ISO 639-1 code of the text's main language, or None where it is too short or too unsure to say."""
    sample = _sample(text)
    script, letters = _main_script(sample)
    if letters < _FEWEST_LETTERS.get(script, _FEWEST_LETTERS_OTHERWISE):
        return None
    if script == "LATIN" and _plainly_english(sample):
        return "en"
    if script in _CANDIDATES:
        return _by_model(sample, script)
    return _ONE_LANGUAGE.get(script)


def _main_script(sample: str) -> tuple[str, int]:
    """The script most letters are in, and how many; Japanese is known by a real share of kana among Han characters."""
    scripts = _scripts(sample)
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana > _KANA_SHARE * scripts.total():
        return "HIRAGANA", scripts.total()
    return scripts.most_common(1)[0] if scripts else ("", 0)


def _sample(text: str) -> str:
    """The head and a piece of the middle: a letterhead may be in another language than the text under it."""
    if len(text) <= _SAMPLE:
        return text
    middle = len(text) // 2
    return text[: _SAMPLE // 2] + "\n" + text[middle : middle + _SAMPLE // 2]


def _scripts(sample: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for character, times in Counter(sample).items():
        if character.isalpha():
            counts[unicodedata.name(character, "UNKNOWN").split()[0]] += times
    return counts


def _plainly_english(sample: str) -> bool:
    """Function words make up a good third of English prose. Settling that here spares loading the model (85 MB)."""
    words = [word.lower() for word in _WORD.findall(sample.replace("’", "'"))]
    if len(words) < _ENGLISH_FEWEST_WORDS:
        return False
    common = sum(word in _ENGLISH for word in words) / len(words)
    only = sum(word in _ENGLISH_ONLY for word in words) / len(words)
    return common >= _ENGLISH_SHARE and only >= _ENGLISH_ONLY_SHARE


def _by_model(sample: str, script: str) -> str | None:
    try:
        language, confidence = _identifier(script).classify(sample)
    except OSError:
        # The model is unpacked through a temporary file; where none can be written, a document is still a document.
        return None
    return language if confidence >= _SURE else None


@lru_cache(maxsize=1)
def _identifier(script: str) -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CANDIDATES[script])
    return identifier
