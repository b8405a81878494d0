"""Logistics: tasks, services, costs, arrivals, gifts, flags and the security list, one section a file."""
