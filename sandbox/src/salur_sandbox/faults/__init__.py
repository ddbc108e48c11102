"""Faults on request: their names, the rules that choose them, and what a caller then gets. Knows no gateway."""

from .book import FaultBook, Pick, Picked, Rule, Wish
from .catalogue import CATALOGUE, HEADER, Fault, WrongFault, names_text, parse_fault
from .delivery import Delivery, arrange

__all__ = [
    "CATALOGUE",
    "HEADER",
    "Delivery",
    "Fault",
    "FaultBook",
    "Pick",
    "Picked",
    "Rule",
    "Wish",
    "WrongFault",
    "arrange",
    "names_text",
    "parse_fault",
]
