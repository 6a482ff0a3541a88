"""The student's page: HTML, Markdown, terminal."""

import base64
import hashlib
import io
import itertools
import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from rich.console import Console

from autograder.course.records import Level
from autograder.report.feedback import bar, render_html
from autograder.report.markdown import fenced_block, formatted_words, plain, render_markdown
from autograder.report.messages import say
from autograder.report.terminal import render_terminal
from autograder.report.view import Picture
from autograder.report.visibility import shown
from autograder.report.words import clean
from tests.report import samples

PICTURE = Picture(uri="data:image/png;base64,AAAA", alt='a "curve"')
VOID = {"meta", "img", "link", "br", "source", "rect", "input"}


class Reader(HTMLParser):
    """Elements, attributes and text of a page, as a browser would see them."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.open, self.text = [], [], []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)

    def named(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]


def view(make, level=Level.EVERYTHING, language="de"):
    """A sample with everything a page can have."""
    return shown(
        make(),
        samples.assignment(),
        level=level,
        language=language,
        course="Kurs <1>",
        run={"output": f"hello {samples.EVIL}"},
        misconceptions=samples.MISCONCEPTIONS,
        picture=PICTURE,
    )


every = pytest.mark.parametrize("make", samples.EVERY, ids=lambda make: make.__name__)
both = pytest.mark.parametrize("language", ["de", "en"])


@every
@both
def test_pages_are_sound_and_load_nothing(make, language):
    """Every page is well-formed, has one h1 and its landmarks, and refers to nothing outside."""
    page = Reader(render_html(view(make, language=language)))
    tags = [tag for tag, _ in page.elements]
    assert [tags.count(tag) for tag in ("h1", "main", "header", "title")] == [1, 1, 1, 1]
    assert page.named("html")[0]["lang"] == language
    assert not {"script", "link", "iframe", "object", "form", "base"} & set(tags)
    for _, attrs in page.elements:
        assert not [name for name in attrs if name.startswith("on") or name == "style"]
        for name in ("src", "href", "srcset"):
            assert attrs.get(name, "#").startswith(("#", "data:image/"))


@every
def test_headings_do_not_skip_a_level(make):
    """Headings go down one step at a time, as screen readers expect."""
    tags = [tag for tag, _ in Reader(render_html(view(make))).elements]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


@every
def test_images_and_links_have_words_and_targets(make):
    """Each image has a text, each bar a label, each inner link an element with that id."""
    page = Reader(render_html(view(make)))
    assert all(attrs["alt"] for attrs in page.named("img"))
    assert all(attrs.get("aria-label") for attrs in page.named("svg"))
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    for attrs in page.named("a"):
        assert attrs["href"].removeprefix("#") in ids


@both
def test_hostile_words_stay_words(language):
    """Script in names, messages, output, file names and mistakes is text and nothing else."""
    page = Reader(render_html(view(samples.hostile, language=language)))
    tags = {tag for tag, _ in page.elements}
    assert not {"script"} & tags
    assert all(attrs["src"] == PICTURE.uri for attrs in page.named("img"))
    text = "".join(page.text)
    assert text.count("<script>alert(1)</script>") >= 8
    assert "49" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_policy_allows_our_style_and_no_script():
    """The style on the page is the one whose hash the policy names; scripts are forbidden."""
    html = render_html(view(samples.perfect))
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.S)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = (
        attrs["content"]
        for attrs in Reader(html).named("meta")
        if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "script-src 'none'" in policy
    assert "unsafe" not in policy


def luminance(colour):
    """Relative luminance after WCAG 2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Contrast ratio after WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_colour_can_be_read(scheme):
    """Text has a contrast of at least 4.5 on each ground it stands on, light and dark."""
    css = files("autograder.report").joinpath("templates/style.css").read_text()
    block = re.findall(r":root \{(.*?)\}", css, re.S)[scheme]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    pairs = [
        (text, ground)
        for text in ("ink", "quiet", "link", "good", "bad", "wait", "ours")
        for ground in ("paper", "card")
    ]
    pairs += [(tone, f"{tone}-bg") for tone in ("good", "bad", "wait", "ours")]
    pairs += [("ink", f"{tone}-bg") for tone in ("bad", "wait", "ours")]
    pairs += [("ink", "soft"), ("ink", "code"), ("quiet", "code")]
    assert [p for p in pairs if contrast(colours[p[0]], colours[p[1]]) < 4.5] == []


def test_the_bar_has_earned_missing_and_open_points():
    """The stretches of the bar are the shares of points, and fill it."""
    assert bar(view(samples.middling)) == [("good", 0, 40), ("bad", 40, 40), ("wait", 80, 20)]
    assert bar(view(samples.perfect)) == [("good", 0, 80), ("wait", 80, 20)]
    assert bar(view(samples.rejected)) == [("bad", 0, 100)]


def test_the_same_result_gives_the_same_page():
    """Pages hold no time and no order of chance."""
    assert render_html(view(samples.middling)) == render_html(view(samples.middling))


@every
@both
def test_pages_are_in_one_language(make, language):
    """Nothing but the language changes between the two pages; no placeholder is left over."""
    html = render_html(view(make, language=language))
    text = " ".join(Reader(html.replace(samples.EVIL, "")).text)
    other = say("feedback_for", "en" if language == "de" else "de", student="")
    assert other not in text
    assert not re.search(r"\{[a-z]+\}", text)


@every
@both
def test_markdown_has_no_markup_of_others(make, language):
    """Outside code blocks no angle bracket of a student's reaches the Markdown."""
    text = render_markdown(view(make, language=language))
    outside = re.sub(r"( *)(```+)text\n.*?\n\1\2", "", text, flags=re.S)
    quotes = re.sub(r"^> ", "", outside, flags=re.M)
    assert "<" not in quotes
    assert "\x1b" not in text


def test_markdown_code_ends_where_we_end_it():
    """A fence is longer than any run of backticks inside."""
    assert fenced_block("a\n````\nb") == ["`````text", "a", "````", "b", "`````"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("`relu` is right", "`relu` is right"),
        ("``<b>`", r"\`\`&lt;b&gt;\`"),
        ("a ` <b> b", r"a \` &lt;b&gt; b"),
        ("`<b>`", "&lt;b&gt;"),
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("# big", r"\# big"),
        ("1. one", r"1\. one"),
        ("a\n- b", "a - b"),
        ("0.5 and (1)", r"0\.5 and (1)"),
    ],
)
def test_markdown_keeps_words_words(words, expected):
    """Only balanced code survives as markup."""
    assert formatted_words(words) == expected


def test_markdown_points_and_sentences_are_there():
    """Points, failed checks with their facts, and the mistake with its hint."""
    text = render_markdown(view(samples.middling, language="en"))
    for words in (
        "4 of 8 points",
        "2 points follow",
        "### `sigmoid` · 2 / 4",
        "Not right yet",
        "Which of your",
    ):
        assert words in text
    assert plain("a|b") == r"a\|b"


@every
@both
def test_the_terminal_gets_no_escape_sequence_of_others(make, language):
    """What is printed has the sentences, and no control character a student wrote."""
    out = io.StringIO()
    Console(file=out, width=100).print(render_terminal(view(make, language=language)))
    assert "\x1b" not in out.getvalue()
    assert samples.assignment().title[language] in out.getvalue()


def test_the_terminal_reads_no_markup():
    """Square brackets of a student's are printed, not obeyed."""
    result = samples.perfect(student="[bold]x[/bold][link=http://evil]")
    out = io.StringIO()
    made = shown(result, samples.assignment(), level=Level.SENTENCES, language="en")
    Console(file=out, width=120).print(render_terminal(made))
    assert "[bold]x[/bold][link=http://evil]" in out.getvalue()


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x9b", "\u202e", "\u2066", "\ud800", "\ue000"])
def test_unprintable_characters_are_replaced(char):
    """Controls, direction overrides, surrogates and private characters are shown as such."""
    assert clean(f"a{char}b\n\tc", 99) == "a\ufffdb\n\tc"


def test_long_words_are_cut():
    """Words beyond the limit end in the sign for it."""
    assert clean("abcdef", 3) == "abc…"
    assert clean("abc", 3) == "abc"
