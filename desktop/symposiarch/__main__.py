"""`python -m symposiarch`: the same as the `symposiarch` command."""

import sys

from symposiarch.app import main

sys.exit(main())
