"""What the user settled of a note's uncertain readings: corrections, and applying them.

``model`` says what a correction is, ``keys`` by which words of the source it is known,
``apply.correct`` makes the corrected note, ``kept`` keeps corrections in progress and ``excerpt``
shows where a doubt stands in the source. The source itself is never changed.
"""
