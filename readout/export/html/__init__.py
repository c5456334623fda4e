"""Notes as one HTML file that reads itself, offline: tree, search, tables that sort, checklist.

    notes, progress ─▶ shared ─▶ page ┬ tree, checklist
                                      ├ body, inline    a note's blocks
                                      └ resources/share the style and the script, in the file

Nothing is loaded from anywhere: a policy in the file forbids it, and allows its own script alone.
Ticks stay in the browser; they come back to Readout as a small file of progress.

All notes stand in the file as they are read, so that it can be read without its script, and the
browser's own search finds them; but only the one that is shown is laid out
(``hidden=until-found``), and of the lists what is on the screen (``content-visibility``). 934
notes, 22 MB, open in 1.6 s; laid out as one page they took 12 to 18.
"""
