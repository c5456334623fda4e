"""The notes that are written in eight formats, as every one of the files is to be read."""

from __future__ import annotations

from readout.note.model import Action, Bullet, Note, Paragraph, Section, Table, Term, Text

_T = Text
NOTE = Note(
    path="",
    title=_T("The orchard in its third year"),
    icon="🍏",
    date="2025-10-07",
    date_text="October 7, 2025",
    sections=(
        Section(
            _T("Overview"),
            "overview",
            (
                Paragraph(
                    _T(
                        "The orchard group met under the old walnut tree. It counted the harvest, "
                        "chose what to plant and shared out the work of the winter."
                    )
                ),
            ),
        ),
        Section(
            _T("What the trees gave"),
            "topic",
            (
                Bullet(_T("The early apples were picked in eleven days")),
                Bullet(_T("two of these days were lost to rain"), 1),
                Bullet(_T("the crates stood dry in the barn"), 1),
                Bullet(_T("Plums came late and were few")),
            ),
        ),
        Section(
            _T("Grafting and planting"),
            "topic",
            (
                Bullet(_T("Old kinds are grafted onto strong roots")),
                Bullet(_T("scions are cut in January"), 1),
                Bullet(_T("they wait in damp sand"), 2),
                Bullet(_T("The slope towards the brook stays a meadow")),
            ),
        ),
        Section(
            _T("Neighbours and visitors"),
            "topic",
            (
                Bullet(_T("The school wants to press its own juice")),
                Bullet(_T("A café asks for 40 kg of pears – each week")),
            ),
        ),
        Section(
            _T("Key Terms"),
            "terms",
            (
                Term(_T("Scion"), _T("a twig that is grafted onto another tree")),
                Term(_T("Rootstock"), _T("the tree below the graft, which gives it its strength")),
                Term(_T("Windfall"), _T("fruit that lies on the ground before it is picked")),
                Term(_T("Espalier"), _T("a tree that is trained flat against a wall")),
            ),
        ),
        Section(
            _T("Structured Highlights"),
            "highlights",
            (
                Table(
                    tuple(map(_T, ("Tree", "Harvest", "Price", "Remark"))),
                    tuple(
                        tuple(map(_T, row))
                        for row in (
                            ("Apple", "1,240 kg", "€2.10", "picked early"),
                            ("Pear", "310 kg", "€2.60", "sold to the café"),
                            ("Plum", "85 kg", "€3.00", "late and few"),
                            ("Quince", "42 kg", "€3.40", "all for jelly"),
                            ("Walnut", "18 kg", "€5.00", "still drying"),
                        )
                    ),
                ),
            ),
        ),
        Section(
            _T("Decisions"),
            "decisions",
            (
                Bullet(_T("Twelve new trees are planted in November")),
                Bullet(_T("Windfall goes to the deer park for nothing")),
            ),
        ),
        Section(
            _T("Open Questions"),
            "questions",
            (
                Bullet(_T("Who keeps the key of the barn?")),
                Bullet(_T("Does the press need a permit?")),
            ),
        ),
        Section(
            _T("Action Items"),
            "actions",
            (
                Action(
                    _T("Ines: order twelve young trees by October 17, 2025"),
                    ("Ines",),
                    "2025-10-17",
                    "October 17, 2025",
                ),
                Action(
                    _T("Tom and Ruth to mend the fence at the brook by 2025-11-03"),
                    ("Tom", "Ruth"),
                    "2025-11-03",
                    "2025-11-03",
                ),
                Action(
                    _T("Ask the town about the press (Omar, due November 14, 2025)"),
                    ("Omar",),
                    "2025-11-14",
                    "November 14, 2025",
                ),
                Action(_T("Ruth to write to the school"), ("Ruth",)),
                Action(_T("Omar to clean the crates"), ("Omar",), done=True),
            ),
        ),
    ),
)

NESTED = Note(
    path="",
    title=_T("The press"),
    date="2025-10-21",
    date_text="October 21, 2025",
    sections=(
        Section(
            _T("Discussion"),
            "topic",
            (Paragraph(_T("Two presses were tried in the barn, and both of them leaked.")),),
            (
                Section(
                    _T("The old press"),
                    "topic",
                    (Bullet(_T("Its screw is worn")),),
                ),
                Section(
                    _T("The new press"),
                    "topic",
                    (Bullet(_T("It is loud but quick")),),
                ),
            ),
        ),
        Section(_T("Decisions"), "decisions", (Bullet(_T("The old press is sold")),)),
    ),
)
"""Headings below headings, which bare lines cannot tell apart."""
