import OffprintCore

extension RecordReader {
    mutating func readWARCHead() throws(InputError) -> Step {
        let offset = window.offset
        _ = try window.ensure(8)
        guard window.withBytes(window.ready, { startsWARC($0, at: 0) }) else {
            return try giveUp(at: offset, "no record begins where one should")
        }
        var length = 0
        while true {
            guard let end = try endOfHead(from: length) else {
                if window.ready.count >= Self.longestHead {
                    return try giveUp(at: offset, "the record's head is longer than \(Self.longestHead) bytes")
                }
                window.consume(window.ready.count)
                if let gap = window.gap {
                    sawGapOfThisRecord = true
                    return .problem(ArchiveProblem(offset: offset, reason: gap.reason))
                }
                return .problem(ArchiveProblem(offset: offset, reason: "the file ends in a record's head"))
            }
            length = end
            window.withBytes(window.ready.lowerBound..<(window.ready.lowerBound + end)) { bytes in
                head.fields.removeAll()
                head.fields.read(bytes.extracting(8..<bytes.count))
            }
            if head.fields.value(of: "content-length") != nil { break }
            // ClueWeb09 has blank lines between the fields of its first record.
            _ = try window.ensure(length + 8)
            let goesOn = window.withBytes(window.ready) { bytes in
                stands("WARC-", in: bytes, at: length) || stands("Content-", in: bytes, at: length)
            }
            guard goesOn else { break }
        }
        head.offset = offset
        head.kind = kind()
        guard let value = head.fields.value(of: "content-length"),
            let count = head.fields.bytes.withUnsafeBufferPointer({ decimal($0.span, value) }), count < 1 << 60
        else {
            let reason =
                head.fields.value(of: "content-length") == nil
                ? "the record has no Content-Length"
                : "the record's Content-Length is no length: '\(head.fields.text(of: "content-length") ?? "")'"
            return try giveUp(at: offset, reason, id: head.id, uri: head.uri)
        }
        window.consume(length)
        head.length = count
        blockEnd = window.place + count
        return .record
    }

    private func kind() -> RecordHead.Kind {
        guard let value = head.fields.value(of: "warc-type") else { return .other }
        if head.fields.isEqual(value, "response") { return .response }
        if head.fields.isEqual(value, "resource") { return .resource }
        if head.fields.isEqual(value, "request") { return .request }
        if head.fields.isEqual(value, "metadata") { return .metadata }
        if head.fields.isEqual(value, "revisit") { return .revisit }
        if head.fields.isEqual(value, "warcinfo") { return .warcinfo }
        if head.fields.isEqual(value, "conversion") { return .conversion }
        if head.fields.isEqual(value, "continuation") { return .continuation }
        return .other
    }

    /// The length of the head up to and with its blank line; nil when that does not come.
    private mutating func endOfHead(from first: Int) throws(InputError) -> Int? {
        var place = max(first, 1)
        while true {
            let (end, seen): (Int?, Int) = window.withBytes(window.ready) { bytes in
                var place = place
                while place < bytes.count {
                    if bytes[place] == 0x0A {
                        if bytes[place - 1] == 0x0A { return (place + 1, place) }
                        if bytes[place - 1] == 0x0D, place > 1, bytes[place - 2] == 0x0A { return (place + 1, place) }
                    }
                    place += 1
                }
                return (nil, place)
            }
            if let end { return end }
            place = seen
            guard window.ready.count < Self.longestHead, try window.pull() else { return nil }
        }
    }

    mutating func readARCHead() throws(InputError) -> Step {
        let offset = window.offset
        _ = try window.ensure(ARCLine.longest)
        guard let line = window.withBytes(window.ready, { ARCLine($0, at: 0) }) else {
            // By the text of 1996 the version block's length leaves out the line that names the fields.
            if followsARCHeader {
                followsARCHeader = false
                try findRecord()
                return try goOn()
            }
            return try giveUp(at: offset, "no record begins where one should")
        }
        window.withBytes(window.ready) { line.write($0, into: &head) }
        followsARCHeader = head.kind == .arcHeader
        head.offset = offset
        window.consume(line.length)
        blockEnd = window.place + head.length
        return .record
    }
}
