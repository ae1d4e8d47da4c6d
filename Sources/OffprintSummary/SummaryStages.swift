public import OffprintCore

/// The stages that sum articles up.
public enum SummaryStages {
    /// `summarize`.
    public static let all: [any Stage.Type] = [Summarize.self]
}
