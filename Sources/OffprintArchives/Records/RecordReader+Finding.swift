import OffprintCore

extension RecordReader {
    /// Reports a problem, and goes to the next place where a record begins.
    mutating func giveUp(
        at offset: Int, _ reason: String, id: String? = nil, uri: String? = nil
    ) throws(InputError) -> Step {
        try findRecord()
        blockEnd = window.place
        return .problem(ArchiveProblem(offset: offset, reason: reason, id: id, uri: uri))
    }

    /// Passes over bytes up to the next line that begins a record, or up to the end or a break.
    mutating func findRecord() throws(InputError) {
        let isARC = isARC
        window.consume(min(1, window.ready.count))
        while true {
            let found: Int? = window.withBytes(window.ready) { bytes in
                var place = 0
                while place < bytes.count {
                    if bytes[place] == 0x0A, place + 1 < bytes.count {
                        if isARC ? ARCLine(bytes, at: place + 1) != nil : startsWARC(bytes, at: place + 1) {
                            return place + 1
                        }
                    }
                    place += 1
                }
                return nil
            }
            if let found { return window.consume(found) }
            // A line's beginning may be cut off here: an ARC line may have a few kB.
            let kept = min(window.ready.count, isARC ? ARCLine.longest : 9)
            window.consume(window.ready.count - kept)
            let end = window.place + kept
            guard try window.pull() else { return window.consume(window.ready.count) }
            if window.memberStart(after: end - 1) == end {
                let isRecord = window.withBytes(window.ready) { bytes in
                    isARC ? ARCLine(bytes, at: kept) != nil : startsWARC(bytes, at: kept)
                }
                if isRecord { return window.consume(kept) }
            }
        }
    }
}

/// Whether `WARC/0.` or `WARC/1.` stands at a place.
func startsWARC(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    stands("WARC/", in: bytes, at: place) && bytes.count > place + 6
        && (bytes[place + 5] == UInt8(ascii: "0") || bytes[place + 5] == UInt8(ascii: "1"))
        && bytes[place + 6] == UInt8(ascii: ".")
}
