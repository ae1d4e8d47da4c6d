/// How large a page may be.
public struct HTMLLimits: Sendable, Hashable {
    /// The most bytes that a page may have, before decoding; more is refused as `too-large`.
    public var bytes: Int
    /// How deep elements may be nested; what is nested deeper is flattened, and its text kept.
    public var depth: Int
    /// The most elements that a page may have; more is refused as `too-large`.
    public var elements: Int

    /// Limits; by default 16 MB, 512 levels and 2,000,000 elements.
    public init(bytes: Int = 16_000_000, depth: Int = 512, elements: Int = 2_000_000) {
        self.bytes = bytes
        self.depth = depth
        self.elements = elements
    }
}
