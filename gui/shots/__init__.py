"""Pictures of every view, for who looks at the app and for the README.

``views`` is the table of what is drawn; ``states`` brings a window there; ``drawing`` draws all at
one scale of the screen, ``sheet`` puts them on one page, ``__main__`` runs one process a scale.
"""
