"""What all pages that show people share: the tables of them, how they replied, and why two may be one."""
