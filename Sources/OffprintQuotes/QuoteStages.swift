public import OffprintCore

/// The stages that find quotations.
public enum QuoteStages {
    /// `extract-quotes`.
    public static let all: [any Stage.Type] = [ExtractQuotes.self]
}
