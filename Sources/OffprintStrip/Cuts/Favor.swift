import OffprintCore

/// Which mistake weighs more: text that is missing, or text that does not belong.
enum Favor: String, CaseIterable, OptionValue {
    case balanced
    case precision
    case recall

    /// How much more recall weighs than precision: the beta of the F measure that the cut maximises.
    ///
    /// Balanced is a little below 1: what is left in is seen by every later stage, and pages of other sites and times
    /// than those that were trained on have more furniture that is taken for text than text that is taken for furniture.
    var beta: Float {
        switch self {
        case .balanced: 0.8
        case .precision: 0.5
        case .recall: 1.6
        }
    }

    /// The lowest threshold for a page that has a body beyond doubt.
    var lowestWhereSure: Float {
        switch self {
        case .balanced: 0.4
        case .precision: 0.65
        case .recall: 0.25
        }
    }
}
