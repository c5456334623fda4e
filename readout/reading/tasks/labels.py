"""What the parts of an action item are called, in columns, in fields and before a colon."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.split(","))


TASK = _set(
    "task, tasks, action, actions, action item, action items, item, items, to do, to-do, todo,"
    " what, description, next step, next steps, step, deliverable, follow-up, follow up, title,"
    " aufgabe, aufgaben, maßnahme, was, tätigkeit, tâche, tâches, quoi, tarea, tareas, acción,"
    " qué, que, actividad, tarefa, ação, o que, atividade, compito, azione, attività, cosa"
)
OWNER = _set(
    "owner, owners, assignee, assignees, assigned, assigned to, responsible, accountable, who,"
    " dri, lead, person, responsible person, responsible party, action owner, task owner, by whom,"
    " verantwortlich, verantwortliche, verantwortlicher, zuständig, wer, bearbeiter, zugewiesen an,"
    " responsable, responsables, assigné à, qui, pilote, encargado, encargada, asignado a, quién,"
    " responsável, responsáveis, quem, atribuído a, responsabile, responsabili, assegnato a, chi,"
    " incaricato"
)
DUE = _set(
    "due, due date, due by, deadline, by when, when, date, eta, target, target date, timeline,"
    " bis wann, bis, termin, frist, fällig, fällig am, fälligkeit, datum, wann, échéance,"
    " date limite, quand, délai, fecha, fecha límite, plazo, cuándo, vence, prazo, data, quando,"
    " data limite, vencimento, scadenza, entro"
)
DONE = _set(
    "status, state, done, done?, completed, complete, progress, erledigt, stand, zustand, statut,"
    " état, fait, estado, hecho, feito, situação, stato, fatto"
)
