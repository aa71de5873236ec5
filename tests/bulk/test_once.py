"""One write, in every way that its answer can be lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from maxio_sdk.bulk._journal import Journal
from maxio_sdk.bulk._once import (
    ABSENT,
    UNKNOWABLE,
    UNSEEN,
    Finding,
    Once,
    RowInDoubtError,
    RowKey,
    RowRefusedError,
    RowUnknowableError,
)
from maxio_sdk.config import RequestOptions
from maxio_sdk.errors import (
    APIConnectionError,
    AuthenticationError,
    DuplicateSubmissionError,
    JournalError,
    MaxioError,
    OutcomeUnknownError,
    RateLimitedError,
    ResponseDecodeError,
    ServerError,
    UnprocessableEntityError,
)

pytestmark = pytest.mark.anyio

NOW = 1_000_000.0
ROW = RowKey(key="row", number=3, payload={"email": "a@example.com"})


def status(cls: type[MaxioError], code: int, *errors: str) -> MaxioError:
    make: Callable[..., MaxioError] = cls
    return make(status_code=code, method="POST", path="/customers.json", errors=errors)


REFUSED = status(UnprocessableEntityError, 422, "Email: cannot be blank.", "Name: cannot be blank.")
DUPLICATE = status(DuplicateSubmissionError, 409, "DuplicatePrevention::DuplicateSubmissionError")
FAILED = status(ServerError, 500)
LOST = OutcomeUnknownError("lost")
LOOK_FAILED = ServerError(status_code=500, method="GET", path="/customers/lookup.json")
UNREAD = ResponseDecodeError("off-spec", status_code=201, applied=True)


@attrs.define
class FakeWrite:
    """A write whose answers, and what is found of it, are given beforehand."""

    answers: deque[int | MaxioError] = attrs.field(converter=deque)
    found: deque[Finding | MaxioError] = attrs.field(converter=deque, factory=deque)
    target: int | None = None
    name: str = "create"
    tokens: list[str] = attrs.field(factory=list)
    looks: list[tuple[float, bool]] = attrs.field(factory=list)
    on_send: Callable[[], object] = lambda: None

    async def send(self, options: RequestOptions) -> int:
        assert options.priority == "background"
        assert options.uniqueness_token is not None
        self.tokens.append(options.uniqueness_token)
        self.on_send()
        answer = self.answers.popleft()
        if isinstance(answer, MaxioError):
            raise answer
        return answer

    async def find(self, since: float, *, alike: bool) -> Finding:
        self.looks.append((since, alike))
        finding = self.found.popleft()
        if isinstance(finding, MaxioError):
            raise finding
        return finding

    def is_used_up(self) -> bool:
        return not self.answers and not self.found


@pytest.fixture
def anyio_backend() -> str:
    """One loop is enough: nothing here depends on it."""
    return "asyncio"


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(tmp_path: Path, clock: Clock) -> Iterator[Journal]:
    with Journal(tmp_path / "j", kind="sync", settings={}, now=clock) as journal:
        yield journal


@pytest.fixture
def once(journal: Journal, clock: Clock) -> Once:
    journal.note_start(clock())
    return Once(journal=journal, now=clock, site_now=clock)


def write(*answers: int | MaxioError, found: tuple[Finding | MaxioError, ...] = (), **more: Any) -> FakeWrite:
    return FakeWrite(answers, found, **more)


class _Killed(BaseException):
    """The end of the process."""


def killed() -> None:
    raise _Killed


async def begun(once: Once, *, target: int | None = None, name: str = "create") -> str:
    """Have an earlier run end after its intent; return the token."""
    interrupted = write(target=target, name=name, on_send=killed)
    with pytest.raises(_Killed):
        await once.perform(ROW, interrupted)
    return interrupted.tokens[0]


async def test_it_is_noted_before_it_is_sent_and_after(once: Once, journal: Journal) -> None:
    noted: list[Any] = []
    sent = write(5, on_send=lambda: noted.append((journal.row("row"), journal.steps("row")["create"])))
    assert await once.perform(ROW, sent) == 5
    row, step = noted[0]
    assert (row.status, row.number, row.payload) == ("pending", 3, ROW.payload)
    assert (step.token, step.begun_at, step.done) == (sent.tokens[0], NOW, False)
    assert journal.steps("row")["create"].done
    assert await once.perform(ROW, write()) == 5, "it is not sent again"


async def test_a_refusal_is_final(once: Once, journal: Journal) -> None:
    sent = write(REFUSED, found=(ABSENT,))
    with pytest.raises(RowRefusedError) as caught:
        await once.perform(ROW, sent)
    assert caught.value.messages == ("Email: cannot be blank.", "Name: cannot be blank.")
    assert caught.value.applied is False
    assert journal.steps("row") == {}
    assert sent.is_used_up()
    # Sent again, it has a new token, because the old one is used up.
    again = write(6)
    assert await once.perform(ROW, again) == 6
    assert again.tokens != sent.tokens


async def test_a_refused_update_is_not_looked_for(once: Once) -> None:
    with pytest.raises(RowRefusedError):
        await once.perform(ROW, write(REFUSED, target=9, name="update"))


@pytest.mark.parametrize("lost", [LOST, FAILED])
async def test_a_lost_answer_whose_effect_is_found(once: Once, lost: MaxioError) -> None:
    sent = write(lost, found=(8,))
    assert await once.perform(ROW, sent) == 8
    assert sent.looks == [(NOW, False)]


@pytest.mark.parametrize("lost", [LOST, FAILED])
async def test_a_lost_answer_without_effect_is_sent_again_with_the_same_token(once: Once, lost: MaxioError) -> None:
    sent = write(lost, 8, found=(ABSENT,))
    assert await once.perform(ROW, sent) == 8
    assert len(sent.tokens) == 2
    assert len(set(sent.tokens)) == 1


async def test_after_three_lost_answers_it_is_in_doubt_and_found_later(once: Once, journal: Journal) -> None:
    sent = write(LOST, FAILED, LOST, found=(ABSENT,) * 3)
    with pytest.raises(RowInDoubtError, match="no answer tells"):
        await once.perform(ROW, sent)
    assert len(set(sent.tokens)) == 1
    assert not journal.steps("row")["create"].done
    assert await once.perform(ROW, write(DUPLICATE, found=(4,))) == 4


async def test_a_duplicate_that_was_applied(once: Once) -> None:
    token = await begun(once)
    sent = write(DUPLICATE, found=(4,))
    assert await once.perform(ROW, sent) == 4
    assert sent.tokens == [token]


async def test_a_duplicate_that_was_refused_is_sent_with_a_new_token(once: Once) -> None:
    token = await begun(once)
    sent = write(DUPLICATE, REFUSED, found=(ABSENT, ABSENT))
    with pytest.raises(RowRefusedError):
        await once.perform(ROW, sent)
    assert sent.tokens[0] == token
    assert sent.tokens[1] != token
    assert sent.is_used_up()


async def test_a_duplicate_without_reference_is_unknown_and_never_guessed(once: Once) -> None:
    await begun(once)
    for _ in range(2):
        sent = write(DUPLICATE, found=(UNKNOWABLE,))
        with pytest.raises(RowUnknowableError, match="such as a reference"):
            await once.perform(ROW, sent)
        assert len(sent.tokens) == 1


async def test_a_duplicate_that_a_search_does_not_know_yet_waits(once: Once, clock: Clock) -> None:
    await begun(once)
    with pytest.raises(RowInDoubtError, match="later"):
        await once.perform(ROW, write(DUPLICATE, found=(UNSEEN,)))
    clock.now += 46 * 60
    assert await once.perform(ROW, write(7, found=(UNSEEN,))) == 7


@pytest.mark.parametrize(("minutes", "trusted"), [(0, True), (44, True), (46, False), (61, False), (60 * 24, False)])
async def test_a_token_is_trusted_for_45_minutes(once: Once, clock: Clock, minutes: int, trusted: bool) -> None:
    token = await begun(once)
    clock.now += minutes * 60
    sent = write(7, found=() if trusted else (ABSENT,))
    assert await once.perform(ROW, sent) == 7
    assert (sent.tokens == [token]) is trusted
    assert sent.is_used_up()


@pytest.mark.parametrize(("ours", "theirs"), [(-1, 0), (-60, 0), (5, 61), (0, -10), (61, 5)])
async def test_a_clock_that_was_set_is_not_trusted(once: Once, clock: Clock, ours: int, theirs: int) -> None:
    """Minutes that have passed by our clock, and by the site's."""
    token = await begun(once)
    clock.now += ours * 60
    later = attrs.evolve(once, site_now=lambda: NOW + theirs * 60.0)
    sent = write(7, found=(ABSENT,))
    assert await later.perform(ROW, sent) == 7
    assert sent.tokens != [token]
    assert sent.looks == [(NOW, False)]


@pytest.mark.parametrize(("retry_minutes", "trusted"), [(10, True), (14, True), (16, False), (60, False)])
async def test_no_repetition_uses_a_token_that_the_site_may_have_forgotten(
    once: Once, clock: Clock, retry_minutes: int, trusted: bool
) -> None:
    """A client that repeats for long has to begin earlier."""
    token = await begun(once)
    clock.now += 40 * 60
    patient = attrs.evolve(once, retry_seconds=retry_minutes * 60.0)
    sent = write(7, found=() if trusted else (ABSENT,))
    assert await patient.perform(ROW, sent) == 7
    assert (sent.tokens == [token]) is trusted


async def test_a_token_that_grew_old_while_it_was_sent_is_not_sent_again(once: Once, clock: Clock) -> None:
    def wait() -> None:
        clock.now += 50 * 60

    sent = write(LOST, found=(ABSENT,), on_send=wait)
    with pytest.raises(RowInDoubtError, match="no answer tells"):
        await once.perform(ROW, sent)
    again = write(8, found=(ABSENT,))
    assert await once.perform(ROW, again) == 8
    assert again.tokens != sent.tokens


async def test_what_was_done_long_ago_is_found_and_not_sent(once: Once, clock: Clock, journal: Journal) -> None:
    await begun(once)
    clock.now += 61 * 60
    assert await once.perform(ROW, write(found=(7,))) == 7
    assert journal.steps("row")["create"].object_id == 7


@pytest.mark.parametrize("finding", [UNKNOWABLE])
async def test_what_was_begun_long_ago_without_reference_is_never_sent(
    once: Once, clock: Clock, finding: Finding
) -> None:
    await begun(once)
    clock.now += 61 * 60
    with pytest.raises(RowUnknowableError, match="such as a reference"):
        await once.perform(ROW, write(found=(finding,)))


async def test_the_site_is_asked_by_its_own_clock(once: Once, clock: Clock) -> None:
    ahead = attrs.evolve(once, site_now=lambda: NOW + 120)

    def set_back() -> None:
        clock.now -= 3600

    sent = write(LOST, found=(7,), on_send=set_back)
    await ahead.perform(ROW, sent)
    assert sent.looks == [(NOW + 120, False)]


async def test_what_the_job_may_have_made_was_made_since_it_began_by_the_clock_of_the_site(
    once: Once, journal: Journal, clock: Clock
) -> None:
    clock.now += 7200
    sent = write(REFUSED, found=(7,))
    assert await once.perform(ROW, sent) == 7
    assert sent.looks == [(journal.site_start, True)] == [(NOW, True)]


async def test_an_answer_that_cannot_be_read_is_no_reason_to_send_again(once: Once) -> None:
    assert await once.perform(ROW, write(UNREAD, target=9, name="update")) == 9
    assert await once.perform(attrs.evolve(ROW, key="b"), write(UNREAD, found=(4,))) == 4
    with pytest.raises(RowInDoubtError, match="was applied, but the answer cannot be read"):
        await once.perform(attrs.evolve(ROW, key="c"), write(UNREAD, found=(ABSENT,)))


async def test_a_look_that_fails_leaves_the_row_in_doubt(once: Once, journal: Journal) -> None:
    for key, sent in (
        ("a", write(LOST, found=(LOOK_FAILED,))),
        ("b", write(DUPLICATE, found=(ResponseDecodeError("x", status_code=200),))),
        ("c", write(REFUSED, found=(LOOK_FAILED,))),
    ):
        with pytest.raises(RowInDoubtError, match="looking for it failed"):
            await once.perform(attrs.evolve(ROW, key=key), sent)
        assert not journal.steps(key)["create"].done


@pytest.mark.parametrize(
    "error",
    [APIConnectionError("gone"), status(AuthenticationError, 401), status(RateLimitedError, 429), JournalError("full")],
)
async def test_what_would_meet_every_row_comes_as_it_is(once: Once, journal: Journal, error: MaxioError) -> None:
    for key, sent in (("a", write(error)), ("b", write(LOST, found=(error,)))):
        if isinstance(error, JournalError) and key == "a":
            continue
        with pytest.raises(type(error)):
            await once.perform(attrs.evolve(ROW, key=key), sent)
        # What the first call proves not to be applied is in no doubt.
        assert ("create" in journal.steps(key)) == (key == "b" or error.applied is not False)
        assert not any(step.done for step in journal.steps(key).values())


async def test_only_the_first_call_tells_that_nothing_was_applied(once: Once, journal: Journal) -> None:
    gone = APIConnectionError("gone")
    token = await begun(once)
    for again in (write(gone), write(LOST, gone, found=(ABSENT,))):
        with pytest.raises(APIConnectionError):
            await once.perform(ROW, again)
        assert journal.steps("row")["create"].token == token == again.tokens[0]
    new = write(LOST, gone, found=(ABSENT,))
    with pytest.raises(APIConnectionError):
        await once.perform(attrs.evolve(ROW, key="new"), new)
    assert journal.steps("new")["create"].token == new.tokens[0]


async def test_an_update_in_doubt_is_compared_with_what_is_there(once: Once) -> None:
    assert await once.perform(ROW, write(LOST, found=(9,), target=9, name="update")) == 9
    again = write(DUPLICATE, 9, found=(ABSENT,), target=9, name="update")
    assert await once.perform(attrs.evolve(ROW, key="b"), again) == 9
    assert len(set(again.tokens)) == 2


async def test_what_a_lost_journal_tail_has_made_is_adopted(once: Once, journal: Journal, clock: Clock) -> None:
    """The row was applied, the journal does not know it, and the site refuses its reference."""
    clock.now += 500
    sent = write(REFUSED, found=(4,))
    assert await once.perform(ROW, sent) == 4
    assert sent.looks == [(NOW, True)], "alike, and made since the job began"
    assert journal.steps("row")["create"].done


async def test_what_another_row_has_made_is_not_adopted(once: Once, journal: Journal) -> None:
    assert await once.perform(attrs.evolve(ROW, key="first"), write(4)) == 4
    with pytest.raises(RowRefusedError):
        await once.perform(ROW, write(REFUSED, found=(4,)))


@pytest.mark.parametrize(("finding", "error"), [(UNKNOWABLE, RowUnknowableError), (UNSEEN, RowInDoubtError), (7, None)])
async def test_a_repetition_that_is_refused_says_nothing_of_what_was_sent_before(
    once: Once, journal: Journal, finding: Finding, error: type[RowInDoubtError] | None
) -> None:
    """As by a proxy that answers before Maxio looks at the token."""
    token = await begun(once)
    sent = write(REFUSED, found=(finding,))
    if error is None:
        assert await once.perform(ROW, sent) == 7
    else:
        with pytest.raises(error):
            await once.perform(ROW, sent)
        assert not journal.steps("row")["create"].done
    assert sent.tokens == [token]
    assert sent.is_used_up()


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ((LOST, REFUSED), (4, 4, 4)),
        ((4, REFUSED), (4, 4)),
        ((DUPLICATE, REFUSED), (4, 4)),
    ],
)
async def test_what_another_row_has_made_is_not_taken_for_ones_own(
    once: Once, answers: tuple[Any, ...], found: tuple[Any, ...]
) -> None:
    """Two rows with one reference, a moment apart: the second was refused, and must not pass for the first."""
    assert await once.perform(attrs.evolve(ROW, key="first"), write(4)) == 4
    sent = write(*answers, found=found)
    with pytest.raises(RowRefusedError):
        await once.perform(ROW, sent)
    assert sent.is_used_up()


async def test_a_full_disk_keeps_it_from_being_sent(once: Once, journal: Journal) -> None:
    connection = journal._database._connection
    assert connection is not None
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    large = RowKey(key="large", number=1, payload={"note": "x" * 5000})
    sent = write(5)
    with pytest.raises(JournalError):
        await once.perform(large, sent)
    assert sent.tokens == []
    connection.execute("PRAGMA max_page_count = 100000")
    assert await once.perform(large, sent) == 5


async def test_nothing_secret_is_shown(once: Once, journal: Journal) -> None:
    sent = write(5)
    await once.perform(ROW, sent)
    for shown in (repr(ROW), repr(journal.steps("row")["create"]), repr(journal.row("row"))):
        assert "a@example.com" not in shown
        assert sent.tokens[0] not in shown
