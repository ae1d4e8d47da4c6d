#!/usr/bin/env python3
"""Pack examples/pages into examples/archive.warc.gz, or check that the archive is up to date.

    examples/pack.py            write the archive
    examples/pack.py --check    write nothing; exit with 1 when the archive is stale

Python's standard library is all that it needs. The archive is WARC/1.1, gzip by record, and the same pages always give
the same bytes: record ids are name-based UUIDs, dates come from pages/index.json, gzip headers carry no time.

`--check` compares the records, not the compressed bytes, since another zlib may compress them differently.
"""
import argparse
import base64
import gzip
import hashlib
import json
import pathlib
import struct
import sys
import urllib.parse
import uuid
import zlib

HERE = pathlib.Path(__file__).resolve().parent
PAGES = HERE / "pages"
ARCHIVE = HERE / "archive.warc.gz"
MADE = "2026-11-20T06:00:00Z"
REASONS = {200: "OK", 404: "Not Found"}


def record_id(kind, url):
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{kind} {url}')}>"


def digest(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def record(kind, name, date, content_type, block, **fields):
    head = [("WARC-Type", kind), ("WARC-Record-ID", record_id(kind, name)), ("WARC-Date", date)]
    head += [(key.replace("_", "-"), value) for key, value in fields.items()]
    head += [("WARC-Block-Digest", digest(block)), ("Content-Type", content_type), ("Content-Length", len(block))]
    return "".join(["WARC/1.1\r\n"] + [f"{key}: {value}\r\n" for key, value in head] + ["\r\n"]).encode() + block + b"\r\n\r\n"


def stored_gzip(data):
    """A gzip file of stored blocks: what a server sends as Content-Encoding: gzip, but the same bytes under any zlib."""
    out = [b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"]
    pieces = [data[i:i + 65535] for i in range(0, len(data), 65535)] or [b""]
    for n, piece in enumerate(pieces):
        out.append(struct.pack("<BHH", n + 1 == len(pieces), len(piece), len(piece) ^ 0xFFFF) + piece)
    return b"".join(out) + struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def chunked(data, size=4096):
    pieces = [data[i:i + size] for i in range(0, len(data), size)]
    return b"".join(b"%x\r\n" % len(piece) + piece + b"\r\n" for piece in pieces) + b"0\r\n\r\n"


def response(page, body):
    lines = [f"HTTP/1.1 {page['status']} {REASONS[page['status']]}", f"Content-Type: {page['type']}"]
    if page.get("encoding") == "gzip":
        body = stored_gzip(body)
        lines.append("Content-Encoding: gzip")
    fields = {"WARC_Payload_Digest": digest(body)}
    if page.get("transfer") == "chunked":
        body = chunked(body)
        fields = {}  # readers disagree on whether a payload is digested with its chunks or without
        lines.append("Transfer-Encoding: chunked")
    else:
        lines.append(f"Content-Length: {len(body)}")
    return "".join(line + "\r\n" for line in lines).encode() + b"\r\n" + body, fields


def records():
    info = b"software: pack.py\r\nformat: WARC File Format 1.1\r\ndescription: Pages written for Offprint's examples\r\n"
    yield record("warcinfo", ARCHIVE.name, MADE, "application/warc-fields", info, WARC_Filename=ARCHIVE.name)
    warcinfo = record_id("warcinfo", ARCHIVE.name)
    for page in json.loads((PAGES / "index.json").read_text(encoding="utf-8")):
        url, date = page["url"], page["date"]
        parts = urllib.parse.urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        request = f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\nUser-Agent: example-crawler/1.0\r\nAccept: */*\r\n\r\n"
        answered, fields = response(page, (PAGES / page["file"]).read_bytes())
        shared = {"WARC_Target_URI": url, "WARC_Warcinfo_ID": warcinfo}
        answer = record_id("response", url)
        yield record("request", url, date, "application/http; msgtype=request", request.encode(), **shared,
                     WARC_Concurrent_To=answer)
        yield record("response", url, date, "application/http; msgtype=response", answered, **shared,
                     WARC_IP_Address="192.0.2.7", **fields)
        yield record("metadata", url, date, "application/warc-fields", b"fetchTimeMs: 120\r\n", **shared,
                     WARC_Concurrent_To=answer)


def member(raw):
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = squeeze.compress(raw) + squeeze.flush()
    return b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff" + body + struct.pack("<II", zlib.crc32(raw), len(raw) & 0xFFFFFFFF)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when the archive is stale")
    check = parser.parse_args().check
    made = list(records())
    if check:
        if not ARCHIVE.exists() or gzip.decompress(ARCHIVE.read_bytes()) != b"".join(made):
            sys.exit("examples/archive.warc.gz is stale; renew it with: python3 examples/pack.py")
        return
    ARCHIVE.write_bytes(b"".join(member(raw) for raw in made))
    print(f"{len(made)} records, {ARCHIVE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
