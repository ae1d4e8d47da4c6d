"""lexbor's CPU time for the trees of all pages against libxml2's, taking turns in one run.

    python lexbor.py FOLDER

lexbor is called through selectolax, so its figure is an upper bound.
"""

import ctypes
import pathlib
import statistics
import sys
import time

from selectolax.lexbor import LexborHTMLParser

pages = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.html"))]
libxml2 = ctypes.CDLL("libxml2.so.2")
libxml2.htmlReadMemory.restype = ctypes.c_void_p
libxml2.htmlReadMemory.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int]
libxml2.xmlFreeDoc.argtypes = [ctypes.c_void_p]
OPTIONS = 1 | 32 | 64 | 2048  # recover, no errors, no warnings, no network

ratios = []
for round in range(1, 6):
    tree = lexbor = 0.0
    for first in range(0, len(pages), 64):
        some = pages[first : first + 64]
        start = time.process_time()
        for page in some:
            libxml2.xmlFreeDoc(libxml2.htmlReadMemory(page, len(page), None, b"UTF-8", OPTIONS))
        middle = time.process_time()
        for page in some:
            LexborHTMLParser(page)
        tree += middle - start
        lexbor += time.process_time() - middle
    ratios.append(lexbor / tree)
    print(f"round {round}: libxml2's tree {tree * 1000:.0f} ms, lexbor {lexbor * 1000:.0f} ms ({lexbor / tree:.3f})")
print(f"lexbor, median: {statistics.median(ratios):.3f}")
