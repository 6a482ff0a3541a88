"""The marking page by HTTP: who may come in, what is shown, what is written."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from autograder.gradebook.store import Store
from autograder.marking.app import Site, make_app
from autograder.marking.guard import MOST_BYTES
from tests.helpers import written_class as course
from tests.helpers.asgi import Client

HOST = "127.0.0.1:8000"
OURS = {"origin": f"http://{HOST}"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> $\\href{javascript:alert(3)}{x}$"


@pytest.fixture
def root(tmp_path):
    made = course.make_course(tmp_path / "course")
    for student, text in {
        "ada": "It shifts.",
        "alan": "it shifts",
        "eve": HOSTILE,
        "zoe": "",
    }.items():
        course.answer(made, student, why_bias=text)
    return made


def client_of(root, marker="grace", names=None, blind=False):
    desk = course.desk_of(root, marker)
    site = Site(desk=desk, language="en", names=names or {}, blind=blind)
    app = make_app(site, "secret", frozenset({HOST}))
    return Client(app, base_url=f"http://{HOST}"), desk


def key(desk, student):
    return next(a.key for a in desk.answers.of("why_bias") if a.student == student)


def mark(client, versions, wish, **more):
    asked = {"exercise": "why_bias", "versions": versions, "wish": wish, "cards": {}, **more}
    return client.post("/secret/mark", json=asked, headers=OURS)


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/", {}, 404),
        ("/wrong/", {}, 404),
        ("/secre/", {}, 404),
        ("/secret/", {"host": "evil.example"}, 403),
        ("/secret/", {"host": "127.0.0.1"}, 403),
        ("/secret/", {"sec-fetch-site": "cross-site"}, 403),
        ("/secret/", {}, 200),
        ("/secret/q/why_bias", {}, 200),
        ("/secret/q/double", {}, 404),
        ("/secret/q/nothing", {}, 404),
        ("/secret/s/nobody", {}, 404),
        ("/secret/static/mark.js", {}, 200),
        ("/secret/static/..%2f..%2fapp.py", {}, 404),
    ],
)
def test_only_the_secret_opens_the_page(root, path, headers, status):
    """And only under a name of this machine; every answer forbids what is from outside."""
    answer = client_of(root)[0].get(path, headers=headers)
    assert answer.status_code == status
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self'")
    assert "unsafe" not in policy
    assert answer.headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({**OURS, "content-type": "text/plain"}, 415),
        ({**OURS, "content-length": str(MOST_BYTES + 1)}, 413),
        ({**OURS, "sec-fetch-site": "cross-site"}, 403),
        (OURS, 422),
    ],
)
def test_nobody_else_writes(root, headers, status):
    """A form or script of another page; whatever is too large."""
    client, desk = client_of(root)
    body = {"content-type": "application/json", **headers}
    asked = b'{"exercise": "why_bias", "versions": {}, "wish": {}}'
    assert client.post("/secret/mark", content=asked, headers=body).status_code == status
    assert (desk.left("why_bias"), desk.unanswered("why_bias")) == (3, 1)


def test_what_students_wrote_cannot_act(root):
    """Nor what they are called."""
    page = (
        client_of(root, names={"eve": "<b onclick=x>Eve</b>"})[0]
        .get("/secret/q/why_bias?names=1")
        .text
    )
    assert "&lt;script&gt;alert(1)" in page
    assert "&lt;b onclick=x&gt;Eve" in page
    tags = re.findall(r"<[a-z][^>]*>", page)
    assert not [tag for tag in tags if re.search(r"\bon\w+=|javascript:|style=|<img", tag)]
    assert [tag for tag in tags if "script" in tag] == ['<script src="../static/mark.js" defer>']


def test_names_are_shown_where_they_are_asked_for(root):
    """Not before, and never in a second look."""
    client, desk = client_of(root, names={"ada": "Ada Lovelace"})
    assert "Lovelace" not in client.get("/secret/q/why_bias").text
    assert "Ada Lovelace (ada)" in client.get("/secret/q/why_bias?names=1").text
    assert "Lovelace" in client.get(f"/secret/s/{key(desk, 'ada')}?names=1").text
    blind = client_of(root, names={"ada": "Ada Lovelace"}, blind=True)[0]
    assert "Lovelace" not in blind.get("/secret/q/why_bias?names=1").text
    assert blind.get(f"/secret/s/{key(desk, 'ada')}").status_code == 404


def test_equal_answers_are_one_card_and_get_one_mark(root):
    """The card comes back drawn anew, with how many are left."""
    client, desk = client_of(root)
    both = {key(desk, "ada"): "", key(desk, "alan"): ""}
    first = min(both)
    assert client.get("/secret/q/why_bias").text.count('<article class="answer') == 3
    said = mark(client, both, {"total": 1.5, "comment": "Nearly."}, cards={first: "old"}).json()
    assert said["left"] == 1
    assert "<strong>1.5</strong> / 2" in said["cards"][first]
    assert [desk.given(a).comment for a in desk.answers.of("why_bias") if a.key in both] == [
        "Nearly.",
        "Nearly.",
    ]


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"total": 2.5}, "2.5 of 2 points?"),
        ({"total": -0.5}, "of 2 points?"),
        ({"total": "many"}, "Points are a number."),
        ({"total": float("1e300")}, "Points are a number."),
        ({"comment": "words"}, "needs points"),
        ({"toggle": "none"}, "gone"),
        ({"steal": 1}, "cannot be read"),
        ({}, "cannot be read"),
    ],
)
def test_what_cannot_be_meant_is_refused(root, wish, said):
    """With a sentence, and nothing is written."""
    client, desk = client_of(root)
    answer = mark(client, {key(desk, "ada"): ""}, wish)
    assert answer.status_code == 422
    assert said in answer.json()["refused"]
    assert (desk.left("why_bias"), desk.unanswered("why_bias")) == (3, 1)


@pytest.mark.parametrize("asked", [b"", b"[]", b"{", b'{"exercise": 1}', b"[" * 100_000])
def test_what_cannot_be_read_is_refused(root, asked):
    """Whatever it is."""
    client, _ = client_of(root)
    headers = {**OURS, "content-type": "application/json"}
    assert client.post("/secret/mark", content=asked, headers=headers).status_code == 400


def test_beyond_the_maximum_where_it_is_said(root):
    """As the page asks for it."""
    client, desk = client_of(root)
    mark(client, {key(desk, "ada"): ""}, {"total": 2.5, "beyond": True})
    assert desk.earned(next(a for a in desk.answers.of("why_bias") if a.student == "ada")) == 2.5


def test_two_people_see_each_other(root):
    """By asking again; who is late is refused and told by whom."""
    one, desk = client_of(root)
    other, _ = client_of(root, "konrad")
    ada = key(desk, "eve")
    assert mark(one, {ada: ""}, {"total": 1}).status_code == 200
    late = mark(other, {ada: ""}, {"total": 2})
    assert (late.status_code, late.json()["who"]) == (409, "grace")
    seen = other.post(
        "/secret/poll", json={"exercise": "why_bias", "cards": {ada: "old"}}, headers=OURS
    ).json()
    assert "grace, 20" in seen["cards"][ada]
    stamp = re.search(r'data-stamp="(\w+)"', seen["cards"][ada])[1]
    again = other.post(
        "/secret/poll", json={"exercise": "why_bias", "cards": {ada: stamp}}, headers=OURS
    ).json()
    assert again["cards"] == {}


def test_a_rubric_grows_while_marking(root):
    """An item is made, set with a key, changed for everybody, and undone by whoever set it."""
    client, desk = client_of(root)
    ada = key(desk, "eve")
    item = {"exercise": "why_bias", "points": 1, "de": "verschiebt", "en": "", "cards": {}}
    said = client.post("/secret/item", json=item, headers=OURS).json()
    assert "verschiebt" in said["rubric"]
    made = desk.items("why_bias")[0]
    assert made.text.en == "verschiebt"
    mark(client, {ada: ""}, {"toggle": made.id})
    eve = next(a for a in desk.answers.of("why_bias") if a.student == "eve")
    assert desk.earned(eve) == 1.0
    dearer = {**item, "id": made.id, "version": made.version, "points": 1.5}
    assert client.post("/secret/item", json=dearer, headers=OURS).status_code == 200
    assert desk.earned(eve) == 1.5
    assert client.post("/secret/item", json=dearer, headers=OURS).status_code == 422
    undone = client.post("/secret/undo", json={"exercise": "why_bias"}, headers=OURS).json()
    assert (undone["undone"], desk.earned(eve)) == (1, None)


def test_nearly_equal_answers_get_the_mark_of_one_of_them(root):
    """Points, items and words."""
    client, desk = client_of(root)
    eve, zoe = key(desk, "eve"), key(desk, "zoe")
    mark(client, {eve: ""}, {"total": 0.5, "comment": "Half."})
    version = next(desk.given(a).version for a in desk.answers.of("why_bias") if a.key == eve)
    assert mark(client, {zoe: ""}, {}, like=key(desk, "ada")).status_code == 422
    mark(client, {eve: version, zoe: ""}, {}, like=eve)
    marks = {a.key: desk.given(a) for a in desk.answers.of("why_bias")}
    assert (marks[zoe].points, marks[zoe].comment) == (0.5, "Half.")
    assert marks[eve].version == version


def test_points_of_an_exercise_are_given_by_hand_with_a_reason(root):
    """On the page with the code and the checks."""
    client, desk = client_of(root)
    ada = key(desk, "ada")
    page = client.get(f"/secret/s/{ada}").text
    assert "return 2*z" in page
    asked = {"exercise": "double", "versions": {ada: ""}, "wish": {"total": 1}}
    refused = client.post("/secret/mark", json=asked, headers=OURS)
    assert "need a reason" in refused.json()["refused"]
    asked["wish"] = {"total": 1, "comment": "Found elsewhere."}
    assert client.post("/secret/mark", json=asked, headers=OURS).status_code == 200
    assert "Found elsewhere." in client.get(f"/secret/s/{ada}").text
    assert desk.given(desk.code_answer("double", ada)).points == 1


def test_filters_show_a_part(root):
    """What is open, marked, has an item or so many points."""
    client, desk = client_of(root)
    mark(client, {key(desk, "eve"): ""}, {"total": 0.5})

    def shown(kind):
        page = client.get(f"/secret/q/why_bias?show={kind}").text
        return page.count('<article class="answer')

    assert [shown(kind) for kind in ("all", "open", "empty", "marked", "points:0.5", "points:1")] == [
        3, 1, 1, 1, 1, 0,
    ]  # fmt: skip


def test_a_broken_rubric_is_named(root):
    """On the page and to the script; nothing is counted without it."""
    client, desk = client_of(root)
    mark(client, {key(desk, "ada"): ""}, {"total": 1})
    (root / "results" / "rubric.toml").write_text("schema = 1\n[[item]]\n")
    page = client.get("/secret/q/why_bias")
    assert page.status_code == 500
    assert "rubric.toml" in page.text
    asked = {"exercise": "why_bias", "cards": {}}
    assert "rubric.toml" in client.post("/secret/poll", json=asked, headers=OURS).json()["failed"]


def test_a_refusal_is_in_the_language_of_the_page(root):
    """With its numbers."""
    site = Site(desk=course.desk_of(root), language="de")
    client = Client(make_app(site, "secret", frozenset({HOST})), base_url=f"http://{HOST}")
    said = mark(client, {key(site.desk, "ada"): ""}, {"total": 2.5}).json()["refused"]
    assert said.startswith("2,5 von 2 Punkten?")


def test_what_nobody_could_decide_leads_to_the_hand_in(root):
    """Until somebody has given points for it."""
    store = Store(root / "results")
    result = store.read("ada", course.NAME)
    exercises = tuple(
        replace(e, status="undecided", points=0.0) if e.name == "double" else e
        for e in result.exercises
    )
    store.write(replace(result, exercises=exercises), {})
    client, desk = client_of(root)
    ada = key(desk, "ada")
    assert f'<a href="s/{ada}">Hand-in {ada}</a>: double' in client.get("/secret/").text
    wish = {"total": 2, "comment": "It is right."}
    asked = {"exercise": "double", "versions": {ada: ""}, "wish": wish}
    assert client.post("/secret/mark", json=asked, headers=OURS).status_code == 200
    assert f"s/{ada}" not in client.get("/secret/").text


def test_nearly_equal_answers_stand_in_one_frame_with_what_differs(root):
    """Words of students', drawn as words."""
    text = "It shifts the <i>curve</i> to the left or to the <b>right</b> of where it was before."
    course.answer(root, "ida", why_bias=text)
    course.answer(root, "ike", why_bias=text.replace("curve", "line"))
    page = client_of(root)[0].get("/secret/q/why_bias").text
    frame = page.partition('<div class="near" role="group" aria-label="2 ')[2]
    frame = frame.partition("</article>\n  </div>")[0]
    assert frame.count('<article class="answer') == 2
    marked = dict(re.findall(r"<(del|ins)>(.*?)</\1>", frame))
    assert {marked["del"], marked["ins"]} == {
        "&lt;i&gt;curve&lt;/i&gt;",
        "&lt;i&gt;line&lt;/i&gt;",
    }
    assert "<b>" not in frame


def test_an_exception_among_equal_answers_is_marked_alone(root):
    """On the page of its hand-in; also who has answered elsewhere."""
    course.answer(root, "zara", why_bias="")
    client, desk = client_of(root)
    zoe = key(desk, "zoe")
    assert f'href="../s/{zoe}"' in client.get("/secret/q/why_bias").text
    assert 'data-exercise="why_bias"' in client.get(f"/secret/s/{zoe}").text
    assert mark(client, {zoe: ""}, {"total": 2, "comment": "On paper."}).status_code == 200
    points = {a.student: desk.earned(a) for a in desk.answers.of("why_bias") if not a.text}
    assert points == {"zoe": 2.0, "zara": None}
    assert "On paper." in client.get(f"/secret/s/{zoe}").text


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://hub.example", 422),
        ("http://hub.example", 422),
        ("https://evil.example", 403),
        ("https://hub.example.evil.example", 403),
        ("null", 403),
        ("", 403),
    ],
)
def test_behind_a_proxy_only_a_page_of_its_own_writes(root, origin, status):
    """Its name is not known here; the secret is asked for all the same."""
    site = Site(desk=course.desk_of(root), language="en")
    client = Client(make_app(site, "secret", None), base_url="http://hub.example")
    asked = {"exercise": "why_bias", "versions": {}, "wish": {}}
    headers = {"origin": origin}
    assert client.post("/secret/mark", json=asked, headers=headers).status_code == status
    assert client.post("/other/mark", json=asked, headers=headers).status_code == 404
    assert client.get("/secret/", headers={"sec-fetch-site": "cross-site"}).status_code == 403
