"""What an action item says of itself: whose it is, by when, whether it is done."""
