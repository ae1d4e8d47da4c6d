#!/bin/sh
# Fuzzes the scanner and the libxml2 path with the address sanitizer: Benchmarks/fuzz/run.sh [EXECUTIONS] [SEEDS ...]
# SEEDS are folders of small pages to begin with. What is found stands in .build/corpus, what crashes in .build/crashes.
set -eu
cd "$(dirname "$0")"
runs=${1:-1000000}
[ $# -eq 0 ] || shift
swift build -c release --product OffprintFuzz
build=$(swift build -c release --show-bin-path)
swiftc -parse-as-library -use-ld=lld -sanitize=fuzzer,address -o .build/fuzz-html \
    -Xlinker --whole-archive "$build/libOffprintFuzz.a" -Xlinker --no-whole-archive \
    $(pkg-config --libs libxml-2.0)
mkdir -p .build/corpus .build/crashes
SWIFT_BACKTRACE=enable=no exec .build/fuzz-html .build/corpus "$@" -runs="$runs" -max_len=4096 -timeout=10 \
    -rss_limit_mb=2048 -dict=html.dict -artifact_prefix=.build/crashes/ -print_final_stats=1 -use_value_profile=0
