"""What is wrong with an event before its day: every rule looked at once, the gravest finding first.

A rule is a small function that looks at `Facts`, which are read once for all rules. An event may take a rule more or
less seriously, or turn it off with a note that says why. Some findings can be put right at once (`FIXES`).
"""

from __future__ import annotations

from symposiarch.planning.preflight.closely import CloseLook, look_closely
from symposiarch.planning.preflight.fixes import FIXES, mend, needs_no_decision
from symposiarch.planning.preflight.look import Finding, preflight
from symposiarch.planning.preflight.places import place_of
from symposiarch.planning.preflight.settings import rule_rows, set_rule

__all__ = [
    "FIXES",
    "CloseLook",
    "Finding",
    "look_closely",
    "mend",
    "needs_no_decision",
    "place_of",
    "preflight",
    "rule_rows",
    "set_rule",
]
