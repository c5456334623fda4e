"""Notes as one HTML file that reads itself, offline: tree, search, tables that sort, checklist.

    notes, progress ─▶ shared ─▶ page ┬ tree, checklist
                                      ├ body, inline    a note's blocks
                                      └ resources/share the style and the script, in the file

Nothing is loaded from anywhere: a policy in the file forbids it, and allows its own script alone.
Ticks stay in the browser; they come back to Readout as a small file of progress.
"""
