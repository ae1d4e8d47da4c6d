import CDeflate

/// Inflates whole buffers with libdeflate, the faster of the two: one decompressor, used again and again.
struct Inflater: ~Copyable {
    /// How the deflate data are wrapped.
    enum Wrapper {
        case gzip, zlib, none
    }

    /// What came of it.
    enum Outcome {
        /// So many bytes were read, and so many written.
        case done(read: Int, written: Int)
        /// The output has no room for it.
        case needsRoom
        /// The data are damaged or go on after the end of the input.
        case bad
    }

    private let handle: OpaquePointer

    init() {
        guard let handle = libdeflate_alloc_decompressor() else { preconditionFailure("there is no memory left") }
        self.handle = handle
    }

    deinit {
        libdeflate_free_decompressor(handle)
    }

    /// Inflates one member or stream from the start of the input.
    func inflate(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer, _ wrapper: Wrapper)
        -> Outcome
    {
        guard let from = input.baseAddress, let to = output.baseAddress else {
            return input.isEmpty ? .bad : .needsRoom
        }
        var read = 0
        var written = 0
        let result =
            switch wrapper {
            case .gzip:
                libdeflate_gzip_decompress_ex(handle, from, input.count, to, output.count, &read, &written)
            case .zlib:
                libdeflate_zlib_decompress_ex(handle, from, input.count, to, output.count, &read, &written)
            case .none:
                libdeflate_deflate_decompress_ex(handle, from, input.count, to, output.count, &read, &written)
            }
        switch result {
        case LIBDEFLATE_SUCCESS: return .done(read: read, written: written)
        case LIBDEFLATE_INSUFFICIENT_SPACE: return .needsRoom
        default: return .bad
        }
    }
}
