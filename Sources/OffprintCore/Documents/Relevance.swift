/// How much an article matters to one declared interest.
public struct Relevance: Sendable, Hashable {
    /// The name of the interest.
    public var interest: String
    /// 0 (not at all) ... 1 (entirely).
    public var score: Double
    /// The words or passages that speak for it, the strongest first.
    public var evidence: [String]

    /// A verdict on one interest.
    public init(interest: String, score: Double, evidence: [String] = []) {
        self.interest = interest
        self.score = score
        self.evidence = evidence
    }
}
