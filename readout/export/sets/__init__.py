"""Several notes written out together: as one file, or a file each in a folder.

    notes, progress ─▶ Shared ─┬─ joined   one file: html, md, json, jsonl
                               ├─ folder   a file each: html, md, yaml, json
                               └─ sheets   csv: their tables and their action items

``names`` makes the names of files: safe everywhere, numbered where one is taken.
"""
