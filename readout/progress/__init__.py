"""What the user did with the notes: one JSON file a device, merged on reading.

``store.Progress`` is the way in, ``following.Following`` what is asked when a note was read again.
Below them: ``fields`` (any field of any record, and saving), ``record`` (what stands in a file, and
merging), ``identity`` (by what an item is known), ``kinship`` (records that are of one thing),
``clock`` (which of two changes is the newer), ``shelf`` (the files of a profile), ``snapshots``
(earlier versions of this device's file), ``encoding`` (a document as bytes), ``durable`` (writing
that a crash cannot break), ``lock`` and ``device``.

Following goes by ``likeness`` (what is kept of a note), ``touched`` (the items of a note that the
user touched), ``earlier`` (which note a note was), ``matching`` (which item is which) and
``linking`` (making records kin); ``review`` is what it finds, ``mass`` stops what is too much.
"""
