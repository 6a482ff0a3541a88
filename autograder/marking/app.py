"""The marking page: what it shows, and what happens when somebody marks on it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from autograder.course.records import LANGUAGES, Text
from autograder.errors import AutograderError
from autograder.gradebook.manual import Given
from autograder.gradebook.rubric import Item
from autograder.marking import pages, views
from autograder.marking.answers import Answer, Question
from autograder.marking.desk import Conflict, Desk, Refused, Stale
from autograder.marking.guard import Guard
from autograder.marking.submission import Sheet, sheet_of
from autograder.marking.views import Card, Filter
from autograder.marking.wishes import wished_mark
from autograder.report.words import MESSAGE_LIMIT, clean

_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the page is about.

    Attributes
    ----------
    course : str
        Its title.
    names : mapping of str to str
        Of students, shown where they are asked for.
    blind : bool
        A second look: names and whole hand-ins are not shown, nor the marks of the first.
    among_others : bool
        One of several assignments at one address: a link leads back to them.
    """

    desk: Desk
    language: str
    course: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    blind: bool = False
    among_others: bool = False


def make_app(site: Site, secret: str, hosts: frozenset[str] | None) -> Guard:
    """The page as an application, which nobody reaches but through its guard."""
    return Guard(unguarded_app(site), secret, hosts)


def unguarded_app(site: Site) -> Starlette:
    """The page without its guard."""
    handler = _Handler(site)
    routes = [
        Route("/", handler.index),
        Route("/q/{exercise}", handler.question),
        Route("/s/{key}", handler.submission),
        Route("/static/{name}", handler.static),
        Route("/poll", handler.poll, methods=["POST"]),
        Route("/mark", handler.mark, methods=["POST"]),
        Route("/undo", handler.undo, methods=["POST"]),
        Route("/item", handler.item, methods=["POST"]),
    ]
    return Starlette(routes=routes, exception_handlers={AutograderError: error_page})


def error_page(_request: Request, error: Exception) -> Response:
    """A page that cannot be shown says why: a rubric that cannot be read, for instance."""
    hint = error.hint if isinstance(error, AutograderError) else ""
    return PlainTextResponse(f"{error}\n{hint}", 500)


def static_file(request: Request) -> Response:
    """A style or script of ours."""
    name = request.path_params["name"]
    if name not in pages.STATIC:
        raise HTTPException(404)
    return Response(pages.static(name), headers={"content-type": _TYPES[name.split(".")[-1]]})


class _Handler:
    """Requests to answers; everything that touches a disk runs in a thread."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.desk = site.desk
        self._questions = {q.name: q for q in self.desk.answers.questions}
        self._answers = {(a.exercise, a.key): a for a in self.desk.answers.answers}

    # Pages

    async def index(self, _request: Request) -> Response:
        return HTMLResponse(await run_in_threadpool(self._render_index))

    async def question(self, request: Request) -> Response:
        question = self._known_question(request.path_params["exercise"])
        query = request.query_params
        return HTMLResponse(
            await run_in_threadpool(
                self._question_page,
                question,
                Filter(show=query.get("show", "all")),
                names=self._shown_names(query.get("names")),
                number=query.get("page", "1"),
            )
        )

    async def submission(self, request: Request) -> Response:
        if self.site.blind:
            raise HTTPException(404)
        key = request.path_params["key"]
        named = self._shown_names(request.query_params.get("names")) is not None
        sheet = await run_in_threadpool(sheet_of, self.desk, key, self.site.language)
        if sheet is None:
            raise HTTPException(404)
        return HTMLResponse(await run_in_threadpool(self._render_submission, sheet, named=named))

    async def static(self, request: Request) -> Response:
        return static_file(request)

    # What the script asks for

    async def poll(self, request: Request) -> Response:
        return await self._answer_json(request, self._poll_cards)

    async def mark(self, request: Request) -> Response:
        return await self._answer_json(request, self._mark_answers)

    async def undo(self, request: Request) -> Response:
        return await self._answer_json(request, self._undo_step)

    async def item(self, request: Request) -> Response:
        return await self._answer_json(request, self._change_item)

    async def _answer_json(self, request: Request, action: Any) -> Response:
        """JSON in, JSON out; whatever somebody else did in the meantime is no error of ours."""
        try:
            asked = json.loads(await request.body())
            document = await run_in_threadpool(action, asked)
        except Conflict as conflict:
            marks = conflict.marks.values()
            who = sorted({mark.by for mark in marks if mark is not None})
            return JSONResponse({"conflict": True, "who": ", ".join(who)}, 409)
        except Stale:
            return JSONResponse({"stale": True}, 409)
        except Refused as refused:
            return JSONResponse({"refused": refused.said[self.site.language]}, 422)
        except AutograderError as error:
            return JSONResponse({"failed": f"{error.message} {error.hint}".strip()}, 500)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            said = pages.word(self.site.language, "refused-unknown")
            return JSONResponse({"refused": said}, 400)
        return JSONResponse(document)

    def _poll_cards(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """The cards that have changed since they were shown."""
        question = self._known_question(str(asked["exercise"]))
        shown = {str(key): str(stamp) for key, stamp in asked["cards"].items()}
        return self._page_changes(question, shown, names=self._shown_names(asked.get("names")))

    def _mark_answers(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Fulfil a wish for some answers to one exercise; all of them or none."""
        exercise = str(asked["exercise"])
        versions = {
            self._known_answer(exercise, str(key)): str(seen)
            for key, seen in asked["versions"].items()
        }
        like = str(asked["like"]) if asked.get("like") else ""
        base = self._base_mark([self._known_answer(exercise, like)] if like else versions)
        if not like:
            made = wished_mark(self.desk, base, exercise, asked["wish"])
        elif base is None:
            raise Refused("no-mark")
        else:
            made = base
        if made is not None and exercise not in self._questions and not made.comment:
            raise Refused("no-reason")
        self.desk.mark(
            versions,
            lambda before, answer: _sign_if_changed(self.desk, made, before, answer),
        )
        return self._changes_after(asked, exercise)

    def _undo_step(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        undone = self.desk.undo()
        document = self._changes_after(asked, str(asked["exercise"]))
        return document | {
            "undone": len(undone),
            "elsewhere": bool(undone) and undone[0].exercise != asked["exercise"],
        }

    def _change_item(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Make, change or delete an item of the rubric."""
        question = self._known_question(str(asked["exercise"]))
        item = Item(
            id=str(asked.get("id", "")),
            assignment=self.desk.assignment.name,
            exercise=question.name,
            points=float(asked.get("points", 0.0)),
            text=Text(**{name: _words_for_line(asked.get(name, "")) for name in LANGUAGES}),
        )
        version = str(asked.get("version", ""))
        if asked.get("delete"):
            self.desk.delete_item(item, version)
        else:
            self.desk.save_item(item, version)
        return self._changes_after(asked, question.name)

    # Pieces

    def _changes_after(self, asked: Mapping[str, Any], exercise: str) -> dict[str, Any]:
        if exercise not in self._questions:
            return {"undo": self.desk.can_undo}
        shown = {str(key): str(stamp) for key, stamp in asked.get("cards", {}).items()}
        names = self._shown_names(asked.get("names"))
        return self._page_changes(self._known_question(exercise), shown, names=names)

    def _page_changes(
        self,
        question: Question,
        shown: Mapping[str, str],
        *,
        names: Mapping[str, str] | None,
    ) -> dict[str, Any]:
        items = self.desk.items(question.name)
        found = views.cards(self.desk, question.name, names=names)
        changed = {
            card.id: self._render_card(card, question, items)
            for card in found
            if card.id in shown and card.stamp(items) != shown[card.id]
        }
        return {
            "cards": changed,
            "left": self.desk.left(question.name),
            "rubric": pages.render(
                "rubric.html",
                self.site.language,
                question=question,
                items=[(item, self.desk.count_users(item)) for item in items],
            ),
            "undo": self.desk.can_undo,
        }

    def _render_card(self, card: Card, question: Question, items: Sequence[Item]) -> str:
        return pages.render(
            "card.html",
            self.site.language,
            card=card,
            question=question,
            items=items,
            site=self.site,
        )

    def _render_index(self) -> str:
        return pages.render(
            "index.html",
            self.site.language,
            site=self.site,
            assignment=self.desk.assignment,
            progress=list(views.progress(self.desk)),
            undecided=[] if self.site.blind else list(views.undecided(self.desk)),
            left_out=self.desk.answers.left_out,
        )

    def _question_page(
        self,
        question: Question,
        chosen: Filter,
        *,
        names: Mapping[str, str] | None,
        number: str,
    ) -> str:
        items = self.desk.items(question.name)
        every = views.cards(self.desk, question.name, names=names)
        found = [card for card in every if chosen.admits(card)]
        count = max(1, -(-len(found) // views.PAGE))
        page = min(max(int(number[:9]), 1), count) if number[:9].isdecimal() else 1
        return pages.render(
            "question.html",
            self.site.language,
            site=self.site,
            assignment=self.desk.assignment,
            question=question,
            questions=list(views.progress(self.desk)),
            asked=views.drawn_text(question.text[self.site.language]),
            guide=views.drawn_text(question.guide[self.site.language]),
            items=[(item, self.desk.count_users(item)) for item in items],
            cards=[
                (card, self._render_card(card, question, items))
                for card in found[(page - 1) * views.PAGE : page * views.PAGE]
            ],
            left=self.desk.left(question.name),
            filter=chosen,
            points=views.points_given(every),
            names=names is not None,
            page=page,
            pages=count,
            undo=self.desk.can_undo,
            words=json.dumps(pages.script_words(self.site.language)),
        )

    def _render_submission(self, sheet: Sheet, *, named: bool) -> str:
        return pages.render(
            "submission.html",
            self.site.language,
            site=self.site,
            assignment=self.desk.assignment,
            sheet=sheet,
            name=self.site.names.get(sheet.student, "") if named else "",
            named=named,
            words=json.dumps(pages.script_words(self.site.language)),
        )

    def _known_question(self, name: str) -> Question:
        if name not in self._questions:
            raise HTTPException(404)
        return self._questions[name]

    def _known_answer(self, exercise: str, key: str) -> Answer:
        """An answer to a question, or the code of an exercise, as far as it is known here."""
        found = self._answers.get((exercise, key))
        if found is None and not self.site.blind:
            found = self.desk.code_answer(exercise, key)
        if found is None:
            raise KeyError(key)
        return found

    def _base_mark(self, answers: Iterable[Answer]) -> Given | None:
        """The mark that a wish starts from: the first there is."""
        marks = (self.desk.given(answer) for answer in answers)
        return next((mark for mark in marks if mark is not None), None)

    def _shown_names(self, asked: object) -> Mapping[str, str] | None:
        return self.site.names if asked in ("1", True) and not self.site.blind else None


def _words_for_line(said: object) -> str:
    """Words for one line."""
    return " ".join(clean(str(said), MESSAGE_LIMIT).split())


def _sign_if_changed(
    desk: Desk, made: Given | None, before: Given | None, answer: Answer
) -> Given | None:
    """The new mark, signed; the old one, with its author, where it says the same."""
    if made is None:
        return None
    same = before is not None and (
        (before.points, before.items, before.comment, before.beyond)
        == (made.points, made.items, made.comment, made.beyond)
    )
    return before if same else desk.signed(made, answer)
