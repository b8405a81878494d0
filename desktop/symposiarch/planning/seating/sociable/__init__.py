"""Better company: what guests wish of each other, and plans that are mixed by it, as far as rank lets them."""
