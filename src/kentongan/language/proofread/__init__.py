"""Periksa Naskah: a desk editor for Indonesian official news. Plain values in, plain values out."""

from .check import check
from .house import House, Official
from .rule import Finding

__all__ = ["Finding", "House", "Official", "check"]
