"""What the user did with the notes: one JSON file a device, merged on reading.

``store.Progress`` is the way in. Below it: ``fields`` (any field of any record, and saving),
``record`` (what stands in a file, and merging), ``identity`` (by what an item is known),
``clock`` (which of two changes is the newer), ``shelf`` (the files of a profile), ``snapshots``
(earlier versions of this device's file), ``encoding`` (a document as bytes), ``durable`` (writing
that a crash cannot break), ``lock`` and ``device``.
"""
