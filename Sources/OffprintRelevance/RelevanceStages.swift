public import OffprintCore

/// The stages that judge how much articles matter.
public enum RelevanceStages {
    /// `classify-relevance`.
    public static let all: [any Stage.Type] = [ClassifyRelevance.self]
}
