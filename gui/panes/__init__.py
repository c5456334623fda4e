"""The panes: widgets that get values to show and emit what the user wants; none knows another."""
