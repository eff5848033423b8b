from __future__ import annotations

import pytest

from bot.documents.convert import convert
from bot.documents.refusal import RefusalReason
from tests.documents.refusing import refused

ARTICLE = "".join(f"<p>The minister of Aldavia met delegation {number} and spoke of trade.</p>" for number in range(9))
PAGE = f"""<!DOCTYPE html><html><head><title>Talks in Norvik | Foreign Ministry</title>
<style>p {{ color: red }}</style><script>var tracking = 1;</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>Talks   in Norvik</h1>{ARTICLE}
<table><tr><th>Day</th><th>Place</th></tr><tr><td>Monday</td><td>Norvik</td></tr></table>
<p>First line<br>second <b>line</b>, with&nbsp;a&#8217;quote.</p>
<div hidden>Not shown</div><div style="display: none">Nor this</div></article></main>
<aside>Read more</aside><footer>Cookies</footer><form><button>Subscribe</button></form></body></html>"""


def test_the_main_content_is_read_a_block_a_line() -> None:
    lines = convert(PAGE.encode(), "talks.html").text.split("\n")
    assert lines[0] == "Talks in Norvik"
    assert lines[1] == "The minister of Aldavia met delegation 0 and spoke of trade."
    assert lines[-4:] == ["Day\tPlace", "Monday\tNorvik", "First line", "second line, with a’quote."]


@pytest.mark.parametrize(
    "unread", ["Home", "tracking", "color", "Read more", "Cookies", "Subscribe", "Not shown", "Nor this"]
)
def test_what_is_not_content_is_left_out(unread: str) -> None:
    assert unread not in convert(PAGE.encode(), "talks.html").text


def test_a_page_without_main_content_is_read_whole() -> None:
    document = convert(b"<html><body><div>They met.</div><div>They agreed.</div></body></html>", "x")
    assert document.text == "They met.\nThey agreed."


def test_a_teaser_article_does_not_hide_the_page() -> None:
    page = f"<html><body><article>Read also</article><div>{ARTICLE}</div></body></html>"
    assert "delegation 8" in convert(page.encode(), "x").text


def test_metadata_is_taken_where_the_page_has_it() -> None:
    page = f"""<html><head><title>Talks | Site</title><meta property="og:title" content="Talks in Norvik">
    <meta property="og:site_name" content="Foreign Ministry of Aldavia">
    <meta property="article:published_time" content="2031-05-06T10:00:00+02:00"></head><body>{ARTICLE}</body></html>"""
    document = convert(page.encode(), "x")
    assert (document.title, document.publisher, document.published) == (
        "Talks in Norvik",
        "Foreign Ministry of Aldavia",
        "2031-05-06",
    )


def test_linked_data_stands_in_for_missing_metadata() -> None:
    page = f"""<html><head><script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
    "datePublished": "2031-05-06", "publisher": {{"name": "Aldavian News Agency"}}}}]}}</script>
    <script type="application/ld+json">not json</script></head><body><h1>Talks in Norvik</h1>{ARTICLE}</body></html>"""
    document = convert(page.encode(), "x")
    assert (document.title, document.publisher, document.published) == (
        "Talks in Norvik",
        "Aldavian News Agency",
        "2031-05-06",
    )


def test_two_dates_on_a_page_are_no_date() -> None:
    page = (
        f'<html><body><time datetime="2031-05-06">a</time><time datetime="2030-01-01">b</time>{ARTICLE}</body></html>'
    )
    assert convert(page.encode(), "x").published is None


def test_a_declared_encoding_is_honoured_and_a_false_one_survived() -> None:
    declared = '<html><head><meta charset="windows-1250"></head><body>Jednání v Příbrami skončila.</body></html>'
    assert convert(declared.encode("cp1250"), "x").text == "Jednání v Příbrami skončila."
    false = '<html><head><meta charset="no-such-thing"></head><body>They met in Norvik.</body></html>'
    assert convert(false.encode(), "x").text == "They met in Norvik."


SIGN_IN = b"""<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body><h1>Sign in to your workspace</h1>
<form action="/signin"><input type="email" name="email"><button>Sign in with email</button></form></body></html>"""


@pytest.mark.parametrize("name", ["talks.pdf", "talks.docx", "talks.txt", "talks"])
def test_slacks_sign_in_page_is_recognised_in_place_of_any_file(name: str) -> None:
    assert refused(SIGN_IN, name).reason is RefusalReason.SIGN_IN_PAGE


def test_a_sign_in_page_drawn_by_script_is_known_by_its_title() -> None:
    page = b'<html><head><title>Sign in to Acme | Slack</title></head><body><div id="app"></div></body></html>'
    assert refused(page, "talks.txt").reason is RefusalReason.SIGN_IN_PAGE


def test_another_web_page_in_place_of_a_binary_is_refused() -> None:
    assert refused(PAGE.encode(), "talks.pdf").reason is RefusalReason.WEB_PAGE


def test_another_servers_sign_in_page_is_one_too() -> None:
    page = SIGN_IN.replace(b"Slack", b"Playground").replace(b"</form>", b'<input type="password"></form>')
    assert refused(page, "talks.txt").reason is RefusalReason.SIGN_IN_PAGE


def test_an_article_with_a_newsletter_form_is_no_sign_in_page() -> None:
    form = '<a href="/login">Log in</a><form><input type="email"><button>Subscribe</button></form>'
    page = f"<html><body><p>They met.</p>{form}</body></html>"
    assert "They met." in convert(page.encode(), "x.html").text


def test_an_article_about_slack_is_no_sign_in_page() -> None:
    page = f"<html><body><h1>How the ministry uses Slack</h1><p>One must sign in.</p>{ARTICLE}</body></html>"
    assert "sign in" in convert(page.encode(), "x.html").text


@pytest.mark.parametrize("element", ["div", "span", "table"])
def test_nesting_beyond_reason_is_refused_before_it_costs_time(element: str) -> None:
    page = f"<html><body>{f'<{element}>' * 300_000}they met"
    assert refused(page.encode()).reason is RefusalReason.BROKEN


def test_deep_but_bearable_nesting_is_read() -> None:
    page = f"<html><body>{'<div>' * 4_000}They met.{'</div>' * 4_000}<p>They parted.</p>"
    assert convert(page.encode(), "x").text == "They met.\nThey parted."


def test_a_page_of_scripts_alone_is_empty() -> None:
    assert refused(b"<html><body><script>render()</script></body></html>").reason is RefusalReason.EMPTY
