import OffprintCore

/// How often `strip-promos` reads the input to learn from it.
enum Passes: Int, CaseIterable, OptionValue {
    case none = 0
    case one = 1
    case two = 2

    static let told = "0, 1 or 2"
    static let schema: JSONValue = ["enum": [0, 1, 2]]
    var written: String { "\(rawValue)" }

    static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Passes? {
        if let passes = node.scalar.flatMap({ Int($0) }).flatMap(Passes.init) { return passes }
        refuse(node, as: name, into: &diagnostics)
        return nil
    }

    var learning: CorpusLearning {
        switch self {
        case .none: .none
        case .one: .onePass
        case .two: .twoPasses
        }
    }
}
