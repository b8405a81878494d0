"""Care for people's data: how long it is kept, who saw it, what is held on somebody, and erasing."""
