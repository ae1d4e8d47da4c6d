/// The stages of a library that is loaded while the program runs.
///
/// Such a library exports one C function, `offprint_stages`, that hands over a retained list:
/// ```swift
/// @_cdecl("offprint_stages")
/// public func stages() -> UnsafeMutableRawPointer { StageList([CountWords.self]).handedOver() }
/// ```
/// It is built against the very core of the program that loads it, links none of its own, and is never unloaded.
public final class StageList: Sendable {
    /// The name of the function that a library exports.
    public static let entry = "offprint_stages"

    /// The stages.
    public let stages: [any Stage.Type]

    /// A list of stages.
    public init(_ stages: [any Stage.Type]) { self.stages = stages }

    /// The list as a pointer that owns it: whoever takes it up owns it then.
    public func handedOver() -> UnsafeMutableRawPointer { Unmanaged.passRetained(self).toOpaque() }

    /// Takes up a list that was handed over.
    public static func takenUp(_ pointer: UnsafeMutableRawPointer) -> StageList {
        Unmanaged<StageList>.fromOpaque(pointer).takeRetainedValue()
    }
}
