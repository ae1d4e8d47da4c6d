import OffprintCore

/// Reads the records of a WARC or ARC file, one after another, and finds the next one after a damaged one.
///
/// WARC 0.17 to 1.1 by ISO 28500, read leniently: any line ends, missing blank lines, unknown fields; ARC version 1 by
/// the Internet Archive's text of 1996.
struct RecordReader: ~Copyable {
    /// What comes next.
    enum Step {
        /// ``head`` is that of the next record, whose block may be read now.
        case record
        case problem(ArchiveProblem)
        case end
    }

    /// What can be had of a block.
    enum Block: Equatable {
        /// All of it.
        case whole
        /// Its first part, and why there is no more.
        case cut(String)
        /// Nothing: it is longer than the limit.
        case tooLarge
    }

    /// The head of the record that was read last.
    private(set) var head = RecordHead()
    private(set) var window: ByteWindow
    /// Where the record begins, and where its block ends, in unpacked bytes.
    private var start = 0
    private var blockEnd = 0
    private var block = 0..<0
    private(set) var isARC = false
    private var isFirst = true
    private var sawGapOfThisRecord = false
    private var followsARCHeader = false
    /// Whether a member or frame begins with the record, and so, as a rule, ends with it.
    private var fillsMember = false

    /// The longest head that is read.
    static let longestHead = 1 << 19

    /// A reader that begins at the start of the window.
    ///
    /// - Parameter isARC: Whether an ARC file goes on here, whose first record says so and is not seen.
    init(_ window: consuming ByteWindow, isARC: Bool = false) {
        self.window = window
        self.isARC = isARC
        isFirst = !isARC
    }

    /// Where to begin to go on after what was read last, or to read it again; see ``placeIsOfRecord``.
    private(set) var place = ByteWindow.Place(offset: 0, within: 0)
    /// Whether ``place`` is that of the record that was read last.
    private(set) var placeIsOfRecord = false

    /// How many stored bytes have been read, and how many there are.
    var progress: (read: Int, total: Int?) { window.progress }

    /// Goes to the next record, passing over what is left of this one.
    mutating func next() throws(InputError) -> Step {
        let step = try goOn()
        if case .record = step {
            placeIsOfRecord = true
        } else {
            placeIsOfRecord = false
            place = window.resumption
        }
        return step
    }

    private mutating func goOn() throws(InputError) -> Step {
        try leaveBlock()
        while true {
            try skipBlanks()
            if window.ready.isEmpty {
                guard let gap = window.gap else { return .end }
                window.crossBreak()
                if sawGapOfThisRecord {
                    sawGapOfThisRecord = false
                    continue
                }
                return .problem(ArchiveProblem(offset: gap.offset, reason: gap.reason))
            }
            sawGapOfThisRecord = false
            if isFirst { try lookAtStart() }
            start = window.place
            place = window.resumption
            fillsMember = packed && place.within == 0
            return try isARC ? readARCHead() : readWARCHead()
        }
    }

    /// Makes the block ready for ``withBlock(_:)``.
    mutating func readBlock(limit: Int) throws(InputError) -> Block {
        guard head.length <= limit else { return .tooLarge }
        let isWhole = try window.ensure(head.length)
        // A member that is unpacked in pieces shows only at its end, just after the block, that its checksum is wrong.
        if isWhole, fillsMember, window.isInsideMember, window.ready.count <= head.length + 4 { _ = try window.pull() }
        defer { block = window.ready.lowerBound..<(window.ready.lowerBound + blockEnd - window.place) }
        if let member = window.memberStart(after: start), member < blockEnd, startsRecord(at: member) {
            blockEnd = member
            return .cut("the record's block ends before its Content-Length")
        }
        blockEnd = window.place + min(head.length, window.ready.count)
        if let gap = window.gap, !isWhole || fillsMember && gap.offset == head.offset {
            sawGapOfThisRecord = true
            return .cut(gap.reason)
        }
        return isWhole ? .whole : .cut("the file ends in the record's block")
    }

    /// Makes the first bytes of the block ready for ``withBlock(_:)``.
    mutating func readStart(ofBlock count: Int) throws(InputError) {
        _ = try window.ensure(min(count, head.length))
        block = window.ready.lowerBound..<(window.ready.lowerBound + min(count, head.length, window.ready.count))
    }

    /// Lends the block, or what was made ready of it.
    func withBlock<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try window.withBytes(block, body)
    }

    private var packed: Bool { window.packing != .none }

    private func startsRecord(at place: Int) -> Bool {
        let from = window.ready.lowerBound + place - window.place
        guard from + 5 <= window.ready.upperBound else { return false }
        return window.withBytes(from..<window.ready.upperBound) { stands("WARC/", in: $0) }
    }

    private mutating func leaveBlock() throws(InputError) {
        while window.place < blockEnd {
            guard packed else { return try window.skip(blockEnd - window.place) }
            window.consume(min(window.ready.count, blockEnd - window.place))
            guard window.place < blockEnd else { return }
            let place = window.place
            guard try window.pull() else { return }
            if window.memberStart(after: place - 1) == place, startsRecord(at: place) { return }
        }
    }

    private mutating func skipBlanks() throws(InputError) {
        repeat {
            let ready = window.ready
            let blanks = window.withBytes(ready) { bytes in
                var count = 0
                while count < bytes.count, isBlank(bytes[count]) { count += 1 }
                return count
            }
            window.consume(blanks)
            if blanks < ready.count { return }
        } while try window.pull()
    }

    private mutating func lookAtStart() throws(InputError) {
        isFirst = false
        _ = try window.ensure(11)
        let (mark, arc) = window.withBytes(window.ready) { bytes in
            (stands("\u{FEFF}", in: bytes), stands("filedesc://", in: bytes))
        }
        if mark { window.consume(3) }
        isARC = arc
    }
}

extension RecordReader {
    private mutating func readWARCHead() throws(InputError) -> Step {
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

    /// Reports a problem, and goes to the next place where a record begins.
    private mutating func giveUp(
        at offset: Int, _ reason: String, id: String? = nil, uri: String? = nil
    ) throws(InputError) -> Step {
        try findRecord()
        blockEnd = window.place
        return .problem(ArchiveProblem(offset: offset, reason: reason, id: id, uri: uri))
    }

    /// Passes over bytes up to the next line that begins a record, or up to the end or a break.
    private mutating func findRecord() throws(InputError) {
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

extension RecordReader {
    private mutating func readARCHead() throws(InputError) -> Step {
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

/// Whether `WARC/0.` or `WARC/1.` stands at a place.
private func startsWARC(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    stands("WARC/", in: bytes, at: place) && bytes.count > place + 6
        && (bytes[place + 5] == UInt8(ascii: "0") || bytes[place + 5] == UInt8(ascii: "1"))
        && bytes[place + 6] == UInt8(ascii: ".")
}
