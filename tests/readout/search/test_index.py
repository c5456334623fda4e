"""The index: what is put is found, with its place, its rank and what the user did to it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from readout.note.model import Note
from readout.progress.identity import item_ids
from readout.search.index import SearchIndex
from readout.search.states import State
from readout.search.storage import SearchError
from tests.readout.reading.helpers import note_of
from tests.readout.search.helpers import Touched, anywhere, filled, texts

TODAY = date(2025, 11, 20)
PLAN = note_of(
    "---\ndate: 2025-11-18\ntags: [Garten, big plans]\n---\n# 🌱 The garden plan\n\n"
    "## Fruit\n\n- Pears\n\n### Old kinds\n\n- A pear from 1850\n- Spears\n\n"
    "## Action items\n\n- [ ] Anna: cut the pear tree by 2025-11-10\n- [x] Ben: buy a saw\n",
    "plan.md",
)
SCRIPTS = note_of(
    "# Other scripts\n\n## One\n\n東京の梨の木\n\nการประชุมประจำปี\n\n한국어 회의록\n\n"
    "اجتماع الفريق اليوم\n\nפגישת צוות\n\nहिन्दी में बैठक\n\nC++ and C# and node.js\n\nNice 🚀 500 €\n"
)
PEAR = note_of("# Pear\n\n## Apples\n\nNothing else\n")


def ask(index: SearchIndex, query: str, **more: object) -> list[str]:
    return texts(index.search(query, paths=anywhere, today=TODAY, **more))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    return filled(tmp_path_factory.mktemp("index"), [PLAN, SCRIPTS, PEAR])


def test_titles_and_whole_words_first_then_beginnings_then_inside(index: SearchIndex) -> None:
    hits = index.search("pear", paths=anywhere).hits
    assert [hit.why for hit in hits] == ["exact"] * 3 + ["prefix", "inside"]
    assert hits[0].text == "Pear"
    assert [hit.text for hit in hits[3:]] == ["Pears", "Spears"]


def test_a_hit_says_where_it_stands(index: SearchIndex) -> None:
    [hit] = index.search("1850", paths=lambda _: {1: "in/plan.md"}).hits
    assert (hit.path, hit.title, hit.icon) == ("in/plan.md", "The garden plan", "🌱")
    assert (hit.path_titles, hit.section) == (("Fruit",), "Old kinds")
    assert (hit.where, hit.block, hit.kind) == ("/sections/0/sections/0", 0, "topic")
    assert [hit.text[a:b] for a, b in hit.spans] == ["1850"]
    assert (hit.note_id, hit.done) == (1, None)


def test_notes_without_a_path_are_not_shown(index: SearchIndex) -> None:
    assert index.search("pear", paths=lambda _: {}).hits == []


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("梨", "梨"),
        ("京の梨", "京の梨"),
        ("ประชุม", "ประชุม"),
        ("한국", "한국"),
        ("하", "한"),
        ("회의", "회의"),
        ("의록", "의록"),
        ("اجتم", "اجتم"),
        ("צוות", "צוות"),
        ("हिन्दी", "हिन्दी"),
        ("बैठ", "बैठ"),
        ("c++", "C++"),
        ("c#", "C#"),
        ("node.js", "node.js"),
        ("node.j", "node.j"),
        ("🚀", "🚀"),
        ("€", "€"),
    ],
)
def test_every_script_is_found(index: SearchIndex, query: str, marked: str) -> None:
    [hit] = index.search(query, paths=anywhere).hits
    assert hit.text[slice(*hit.spans[0])] == marked


def test_a_word_with_a_slip_is_found_where_nothing_else_is(index: SearchIndex) -> None:
    answer = index.search("apprles nothing", paths=anywhere)
    assert [(hit.text, hit.why) for hit in answer.hits] == [("Nothing else", "typo")]
    assert "apples" in index.search("apprles", paths=anywhere).words
    assert ask(index, "xapples") == []  # the first letter is taken as right


def test_more_says_that_there_is_more(index: SearchIndex) -> None:
    assert index.search("pear", 5, paths=anywhere).more is False
    first = index.search("pear", 2, paths=anywhere)
    assert first.more is True
    assert len(first.hits) == 2


def test_any_number_of_hits_may_be_asked_for(index: SearchIndex) -> None:
    for limit in (0, 1, sys.maxsize):
        answer = index.search("pear", limit, paths=anywhere)
        assert len(answer.hits) == min(limit, 5)
        assert answer.more is (limit < 5)


def test_kinds_filter_and_are_counted_by_notes(index: SearchIndex) -> None:
    assert index.counts("pear") == {"overview": 1, "topic": 1, "actions": 1}
    assert ask(index, "pear", kinds=frozenset({"actions"})) == [
        "Anna: cut the pear tree by 2025-11-10"
    ]
    assert ask(index, "pear", kinds=frozenset({"overview"})) == ["Pear"]


def test_what_the_user_did_holds_without_indexing_again(index: SearchIndex) -> None:
    cut, saw = (made for made, _ in item_ids(PLAN))
    assert ask(index, "is:overdue") == ["Anna: cut the pear tree by 2025-11-10"]
    done = Touched({cut: State(done=True)})
    assert ask(index, "is:open", states=done) == []
    assert len(ask(index, "is:done", states=done)) == 2
    assert ask(index, "is:overdue", states=done) == []
    again = Touched({saw: State(done=False, due="2025-11-19", owners=("Carla",))})
    assert ask(index, "is:overdue saw", states=again) == ["Ben: buy a saw"]
    assert ask(index, "owner:carla", states=again) == ["Ben: buy a saw"]
    assert ask(index, "owner:ben", states=again) == []
    assert ask(index, "due:2025-11-19", states=again) == ["Ben: buy a saw"]
    assert ask(index, "due:none", states=Touched({cut: State(due="")})) == [
        "Anna: cut the pear tree by 2025-11-10",
        "Ben: buy a saw",
    ]
    assert ask(index, "is:done", states=Touched({saw: State(hidden=True)})) == []
    [hit] = index.search("tree", paths=anywhere, states=done).hits
    assert hit.done is True


def test_tags_begin_so(index: SearchIndex) -> None:
    assert ask(index, "tag:gart spears") == ["Spears"]
    assert ask(index, 'tag:"big plans" spears') == ["Spears"]
    assert ask(index, "tag:small spears") == []


def test_no_phrase_goes_over_the_end_of_a_passage(index: SearchIndex) -> None:
    assert ask(index, '"1850 spears"') == []
    assert len(ask(index, "1850 spears")) == 1


def test_putting_replaces_and_removing_removes(tmp_path: Path) -> None:
    index = filled(tmp_path, [PLAN, PEAR])
    writer = index.writer()
    writer.put(1, note_of("# Quince\n\nJam\n"))
    writer.put(1, note_of("# Quince\n\nJelly\n"))
    writer.remove(2)
    assert ask(index, "pear")  # nothing is committed
    writer.commit()
    writer.close()
    assert index.refresh() is True
    assert index.refresh() is False
    assert ask(index, "pear") == []
    assert ask(index, "jam") == []
    assert ask(index, "jelly") == ["Jelly"]


def test_another_reader_sees_a_commit_when_it_refreshes(tmp_path: Path) -> None:
    index = filled(tmp_path, [PLAN])
    reader = SearchIndex(tmp_path)
    assert (reader.fresh, reader.born) == (False, index.born)
    writer = index.writer()
    writer.put(2, note_of("# Quince\n\nInvisibly\n"))
    writer.commit()
    assert ask(reader, "quince") == []
    assert reader.refresh() is True
    assert ask(reader, "quinc") == ["Quince"]
    assert ask(reader, "visib") == ["Invisibly"]
    writer.close()


def test_only_one_writes(tmp_path: Path) -> None:
    index = filled(tmp_path, [])
    writer = index.writer()
    with pytest.raises(SearchError, match="Another process"):
        SearchIndex(tmp_path).writer()
    writer.close()
    index.writer().close()


def test_a_search_that_nobody_waits_for_ends(index: SearchIndex) -> None:
    assert index.search("pear", paths=anywhere, cancelled=lambda: True).hits == ()
    assert index.counts("pear", cancelled=lambda: True) == {}


def test_a_wrong_query_is_said(index: SearchIndex) -> None:
    answer = index.search("spears due:soon", paths=anywhere)
    assert texts(answer) == ["Spears"]
    assert "“soon” is no date" in answer.problem
    assert index.search("$", paths=anywhere).problem
    assert index.search("", paths=anywhere).problem == ""
    assert index.counts("") == {}


def test_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file where the folder should be")
    with pytest.raises(SearchError, match="could not be made"):
        SearchIndex(tmp_path / "index")


def test_a_long_note_and_words_without_end_are_found(tmp_path: Path) -> None:
    long = "x" * 70_000
    note = Note("long.md", PLAN.title, sections=note_of(f"# A\n\n{long}y end\n").sections)
    index = filled(tmp_path, [note])
    [hit] = index.search("end", paths=anywhere).hits
    assert len(hit.text) < 500
    assert [hit.why for hit in index.search("xxxx", paths=anywhere).hits] == ["prefix"]


def test_the_engine_is_imported_only_when_an_index_is_opened() -> None:
    code = (
        "import sys, readout.search.index, readout.search.scan, readout.search.completing;"
        "assert 'tantivy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
