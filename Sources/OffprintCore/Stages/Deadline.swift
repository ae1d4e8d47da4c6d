/// The moment until which the work on one document may last.
public struct Deadline: Sendable, Hashable {
    private var moment: ContinuousClock.Instant?

    /// No limit.
    public static let none = Deadline(moment: nil)

    /// A limit that is so far from now.
    public static func after(_ duration: Duration) -> Deadline { Deadline(moment: .now + duration) }

    private init(moment: ContinuousClock.Instant?) { self.moment = moment }

    /// Whether it is over. Reading the clock costs some 30 ns: in a loop, look every hundredth time or so.
    public var isOver: Bool { moment.map { ContinuousClock.now >= $0 } ?? false }

    /// The time that is left; nil where there is no limit.
    public var remaining: Duration? { moment.map { ContinuousClock.now.duration(to: $0) } }

    /// Throws when the time is over.
    ///
    /// - Throws: ``StageError`` of kind ``StageError/Kind/deadline``.
    public func check() throws(StageError) {
        if isOver { throw StageError(.deadline, "the time for this document is over") }
    }
}
