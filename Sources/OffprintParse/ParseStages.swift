public import OffprintCore

/// What this module adds to a registry.
public enum ParseStages {
    /// The stage `parse`.
    public static let all: [any Stage.Type] = [Parse.self]
}
