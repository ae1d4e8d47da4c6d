import OffprintCore

/// Which mistake weighs more: text that is missing, or text that does not belong.
enum Favor: String, CaseIterable, OptionValue {
    case balanced
    case precision
    case recall

    /// How much more recall weighs than precision: the beta of the F measure that the cut maximises.
    var beta: Float {
        switch self {
        case .balanced: 1
        case .precision: 0.5
        case .recall: 2
        }
    }
}
