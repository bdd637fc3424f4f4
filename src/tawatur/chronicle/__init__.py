"""From reports to the chronicle: copies, merging, status and contradictions, in whatever order the documents came."""

from tawatur.chronicle.build import build_chronicle
from tawatur.chronicle.heads import Head, Signature
from tawatur.chronicle.result import Chronicle, Coverage
from tawatur.system.phases import sparse

__all__ = ["Chronicle", "Coverage", "Head", "Signature", "build_chronicle", "sparse"]
