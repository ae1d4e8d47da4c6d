import CZlib

/// Inflates a gzip member piece by piece with zlib, for members too large for one buffer, and damaged ones.
struct ZlibStream: ~Copyable {
    /// What came of a step.
    enum Outcome {
        /// There may be more.
        case goesOn
        /// The member has ended, and its checksum is right.
        case ended
        /// The data are damaged.
        case bad
        /// The data are whole and do not agree with their checksum or length.
        case wrongChecksum
    }

    // zlib keeps a pointer back to the structure, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard offprint_inflate_init_gzip(stream) == Z_OK else { preconditionFailure("there is no memory left") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Makes ready for the next member.
    func reset() {
        inflateReset(stream)
    }

    /// Inflates as much as there is input and room for.
    func step(
        _ input: UnsafeMutableRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (outcome: Outcome, read: Int, written: Int) {
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(clamping: output.count)
        let result = CZlib.inflate(stream, Z_NO_FLUSH)
        let read = min(input.count, Int(UInt32.max)) - Int(stream.pointee.avail_in)
        let written = min(output.count, Int(UInt32.max)) - Int(stream.pointee.avail_out)
        switch result {
        case Z_STREAM_END: return (.ended, read, written)
        case Z_OK, Z_BUF_ERROR: return (.goesOn, read, written)
        default:
            let message = stream.pointee.msg.map { String(cString: $0) } ?? ""
            let isChecksum = message == "incorrect data check" || message == "incorrect length check"
            return (isChecksum ? .wrongChecksum : .bad, read, written)
        }
    }
}
