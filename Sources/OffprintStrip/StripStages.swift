public import OffprintCore

/// The stages that take out what is not the article.
public enum StripStages {
    /// `strip-boilerplate` and `strip-promos`, in the order in which they are used.
    public static let all: [any Stage.Type] = [StripBoilerplate.self, StripPromos.self]
}
