"""What is wrong with an event before its day: every rule looked at once, the gravest finding first.

A rule is a small function that looks at `Facts`, which are read once for all rules. An event may take a rule more or
less seriously, or turn it off with a note that says why.
"""

from __future__ import annotations

from symposiarch.planning.preflight.look import Finding, preflight
from symposiarch.planning.preflight.settings import RuleRow, rule_rows, set_rule

__all__ = ["Finding", "RuleRow", "preflight", "rule_rows", "set_rule"]
