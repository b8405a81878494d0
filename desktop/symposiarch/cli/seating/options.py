"""The option that says which plan of seats is meant."""

from __future__ import annotations

import click

plan_option = click.option("--plan", default="", help="The plan by id or name; without it the chosen one.")
