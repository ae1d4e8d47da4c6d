import CZstd

/// Unpacks zstd frames piece by piece.
struct ZstdStream: ~Copyable {
    /// What came of a step.
    enum Outcome {
        /// There may be more.
        case goesOn
        /// The frame has ended.
        case ended
        /// The data are damaged.
        case bad
    }

    private let handle: OpaquePointer

    init() {
        guard let handle = ZSTD_createDCtx() else { preconditionFailure("there is no memory left") }
        self.handle = handle
    }

    deinit {
        ZSTD_freeDCtx(handle)
    }

    /// Makes ready for the next frame, whatever came of the last.
    func reset() {
        ZSTD_DCtx_reset(handle, ZSTD_reset_session_only)
    }

    /// Sets the dictionary for all frames to come; false when it is none.
    func setDictionary(_ bytes: [UInt8]) -> Bool {
        ZSTD_isError(ZSTD_DCtx_loadDictionary(handle, bytes, bytes.count)) == 0
    }

    /// Unpacks as much as there is input and room for.
    func step(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (outcome: Outcome, read: Int, written: Int) {
        var from = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var to = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let result = ZSTD_decompressStream(handle, &to, &from)
        if ZSTD_isError(result) != 0 { return (.bad, from.pos, to.pos) }
        return (result == 0 ? .ended : .goesOn, from.pos, to.pos)
    }
}
