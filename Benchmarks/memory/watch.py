#!/usr/bin/env python3
"""Runs a command over one input file and prints how much memory it had at each quarter of it. Linux; standard library only.

    watch.py INPUT PAGES COMMAND...

How far the command is comes from how many bytes it has read: what it reads beyond the size of the file is another pass.
"""
import os, subprocess, sys, time


def bytes_read(pid):
    """How many bytes the process has read; None where it is gone."""
    try:
        with open(f"/proc/{pid}/io") as counts:
            return int(counts.readline().split()[1])
    except (OSError, IndexError):
        return None


def memory(pid):
    """The resident set, and the highest so far, in MB."""
    found = {}
    try:
        with open(f"/proc/{pid}/status") as status:
            for line in status:
                if line.startswith(("VmRSS", "VmHWM")):
                    found[line[:5]] = int(line.split()[1]) / 1000
    except OSError:
        pass
    return found.get("VmRSS"), found.get("VmHWM")


def main():
    path, pages, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    size = os.path.getsize(path)
    began, peak, samples = time.time(), 0, []
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        time.sleep(0.5)
        read, (rss, highest) = bytes_read(process.pid), memory(process.pid)
        if read is None or rss is None:
            continue
        peak = max(peak, highest)
        samples.append((read / size, rss, time.time() - began))
    before = 0
    for number in range(max(1, round(samples[-1][0]))):
        marks = [next((s for s in samples if s[0] >= number + share), samples[-1]) for share in (0.25, 0.5, 0.75, 0.99)]
        print(f"pass {number + 1}: {pages / (marks[-1][2] - before):.0f} pages/s; MB at 25, 50, 75, 100%: "
              + ", ".join(f"{rss:.0f}" for _, rss, _ in marks))
        before = marks[-1][2]
    print(f"peak {peak:.0f} MB, {time.time() - began:.0f} s, exit {process.returncode}")


if __name__ == "__main__":
    main()
