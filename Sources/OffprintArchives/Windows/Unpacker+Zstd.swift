import OffprintCore

extension Unpacker {
    /// The largest dictionary that is taken.
    private static let largestDictionary = 16 << 20

    mutating func pullZstd(into bytes: inout [UInt8], _ end: inout Int) throws(InputError) -> Pulled {
        if let frame = openMember { return try pullPiece(ofFrame: frame, into: &bytes, &end) }
        while true {
            try raw.fill()
            guard !raw.ready.isEmpty else { return .end }
            let offset = raw.offset
            if let length = skippableLength {
                try raw.skip(8 + length)
                continue
            }
            guard raw.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) else {
                _ = try findFrame()
                return .broken(Break(offset: offset, reason: "what stands here is no zstd frame"))
            }
            zstd?.reset()
            openMember = offset
            return .member(offset: offset)
        }
    }

    private mutating func pullPiece(
        ofFrame frame: Int, into bytes: inout [UInt8], _ end: inout Int
    ) throws(InputError) -> Pulled {
        reserve(Self.piece, in: &bytes, end)
        try raw.fill(atLeast: 1 << 16)
        let ready = raw.ready
        guard !ready.isEmpty else {
            openMember = nil
            return .broken(Break(offset: frame, reason: "the file ends in a zstd frame"))
        }
        let (outcome, read, written) = raw.buffer.withUnsafeBytes { input in
            bytes.withUnsafeMutableBytes { output in
                zstd?.step(
                    UnsafeRawBufferPointer(rebasing: input[ready]),
                    into: UnsafeMutableRawBufferPointer(rebasing: output[end...])) ?? (.bad, 0, 0)
            }
        }
        raw.consume(read)
        end += written
        switch outcome {
        case .goesOn: break
        case .ended: openMember = nil
        case .bad:
            openMember = nil
            raw.seek(to: max(frame + 1, raw.offset - RawInput.capacity))
            _ = try findFrame()
            return .broken(Break(offset: frame, reason: "the zstd frame is damaged"))
        }
        return .bytes
    }

    private mutating func findFrame() throws(InputError) -> Bool {
        try raw.find([0x28, 0xB5, 0x2F, 0xFD])
    }

    /// The length of the content of the skippable frame that stands next, if one does.
    private var skippableLength: Int? {
        let ready = raw.ready
        guard ready.count >= 8, isZstd(raw.buffer.span.extracting(ready)), raw.buffer[ready.lowerBound] & 0xF0 == 0x50
        else { return nil }
        let bytes = raw.buffer[(ready.lowerBound + 4)..<(ready.lowerBound + 8)]
        return bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// Takes the dictionary that an archive carries before its records, where it does: the frame 0x184D2A5D of the
    /// IIPC's "Zstandard for WARC", as it is or compressed itself. False when it is damaged.
    mutating func readDictionary() throws(InputError) -> Bool {
        guard raw.starts(with: [0x5D, 0x2A, 0x4D, 0x18]) else { return true }
        try raw.fill(atLeast: 8)
        guard let length = skippableLength, length <= Self.largestDictionary else { return false }
        raw.consume(8)
        var bytes = [UInt8](repeating: 0, count: length)
        var end = 0
        while end < length {
            let count = try raw.read(into: &bytes, end..<length)
            guard count > 0 else { return false }
            end += count
        }
        if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            var unpacking = Unpacking()
            guard let unpacked = try? unpacking.unpackZstd(bytes.span, limit: Self.largestDictionary) else {
                return false
            }
            bytes = unpacked
        }
        return zstd?.setDictionary(bytes) ?? false
    }
}
