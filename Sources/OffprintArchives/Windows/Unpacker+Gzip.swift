import OffprintCore

extension Unpacker {
    mutating func pullGzip(into bytes: inout [UInt8], _ end: inout Int) throws(InputError) -> Pulled {
        if let member = openMember { return try pullPiece(of: member, into: &bytes, &end) }
        try raw.fill()
        guard !raw.ready.isEmpty else { return .end }
        let offset = raw.offset
        guard raw.starts(with: [0x1F, 0x8B, 0x08]) else {
            let isPadding = raw.ready.count < 1 << 16 && raw.buffer[raw.ready].allSatisfy { $0 == 0 }
            let isCutHeader = raw.ready.count < 3 && raw.starts(with: [0x1F])
            let found = try findMember()
            if isPadding, !found { return .end }
            return .broken(
                Break(
                    offset: offset,
                    reason: isCutHeader ? "the file ends in a gzip header" : "what stands here is no gzip member"))
        }
        if try pullWhole(into: &bytes, &end) { return .member(offset: offset) }
        if zlib == nil { zlib = ZlibStream() } else { zlib?.reset() }
        openMember = offset
        return .member(offset: offset)
    }

    /// Unpacks the member that is ready in one go; false when it is too large for that, or damaged.
    private mutating func pullWhole(into bytes: inout [UInt8], _ end: inout Int) throws(InputError) -> Bool {
        reserve(Self.piece, in: &bytes, end)
        while true {
            let ready = raw.ready
            let outcome = raw.buffer.withUnsafeBytes { input in
                bytes.withUnsafeMutableBytes { output in
                    inflater.inflate(
                        UnsafeRawBufferPointer(rebasing: input[ready]),
                        into: UnsafeMutableRawBufferPointer(rebasing: output[end...]), .gzip)
                }
            }
            switch outcome {
            case .done(let read, let written):
                raw.consume(read)
                end += written
                return true
            case .needsRoom:
                let room = bytes.count - end
                guard room < Self.mostAtOnce else { return false }
                reserve(room * 2, in: &bytes, end)
            case .bad:
                return false
            }
        }
    }

    private mutating func pullPiece(
        of member: Int, into bytes: inout [UInt8], _ end: inout Int
    ) throws(InputError) -> Pulled {
        reserve(Self.piece, in: &bytes, end)
        try raw.fill(atLeast: 1 << 16)
        let ready = raw.ready
        guard !ready.isEmpty, zlib != nil else {
            openMember = nil
            return .broken(Break(offset: member, reason: "the file ends in a gzip member"))
        }
        let (outcome, read, written) = step(ready, into: &bytes, end)
        raw.consume(read)
        end += written
        switch outcome {
        case .goesOn: return .bytes
        case .ended:
            openMember = nil
            return .bytes
        case .bad, .wrongChecksum:
            openMember = nil
            // What looked like data may have been the next members, so these are looked at again, within reason.
            raw.seek(to: max(member + 1, raw.offset - RawInput.capacity))
            _ = try findMember()
            return .broken(
                Break(
                    offset: member,
                    reason: outcome == .bad ? "the gzip member is damaged" : "the gzip member's checksum is wrong",
                    isChecksum: outcome == .wrongChecksum))
        }
    }

    private mutating func step(
        _ ready: Range<Int>, into bytes: inout [UInt8], _ end: Int
    ) -> (outcome: ZlibStream.Outcome, read: Int, written: Int) {
        // zlib takes its input as mutable and leaves it alone.
        raw.buffer.withUnsafeBytes { input in
            let from = UnsafeMutableRawBufferPointer(mutating: UnsafeRawBufferPointer(rebasing: input[ready]))
            return bytes.withUnsafeMutableBytes { output in
                zlib?.step(from, into: UnsafeMutableRawBufferPointer(rebasing: output[end...])) ?? (.bad, 0, 0)
            }
        }
    }

    /// Goes to the next place that looks like the start of a member.
    private mutating func findMember() throws(InputError) -> Bool {
        try raw.find([0x1F, 0x8B, 8], mask: 0xE0)
    }
}
