#!/bin/sh
# Makes the packed bodies that the loopback tests serve: a small page, and two megabytes of zeros in two kilobytes.
set -eu
cd "$(dirname "$0")"
printf '<!DOCTYPE html><title>Rain</title><p>Rain is due.' | gzip -9n >page.html.gz
head -c 2000000 /dev/zero | gzip -9n >zeros.gz
