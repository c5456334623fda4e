"""Notes as files for others: the shown one, or several that are chosen, listed or found.

what is wanted ─ ask (dialog) ─▶ order ─ another thread ─▶ gathering ─▶ writing ─▶ files
"""
