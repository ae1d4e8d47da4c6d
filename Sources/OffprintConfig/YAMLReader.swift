public import OffprintCore
import Yams

/// Reads YAML into ``ConfigNode``s: scalars stay words, whatever YAML would guess of them.
public enum YAMLReader {
    /// How many nodes a file may have, aliases expanded: one that refers to itself over and over is refused.
    private static let most = 100_000

    /// Reads one YAML document.
    ///
    /// - Parameter diagnostics: gathers what is wrong. After a fault of syntax there is just that one.
    /// - Returns: the document; nil when it cannot be read, or is empty.
    public static func read(_ text: String, into diagnostics: inout [Diagnostic]) -> ConfigNode? {
        do {
            guard let root = try Yams.compose(yaml: text) else {
                diagnostics.append(Diagnostic("the file is empty; a pipeline has 'input', 'stages' and 'output'"))
                return nil
            }
            var count = 0
            let node = convert(root, depth: 0, count: &count, into: &diagnostics)
            if count > most {
                diagnostics = [
                    Diagnostic("the file has more than \(most) nodes, its aliases expanded", at: position(root))
                ]
                return nil
            }
            return node
        } catch let error as YamlError {
            diagnostics.append(diagnostic(of: error))
            return nil
        } catch {
            diagnostics.append(Diagnostic("\(error)"))
            return nil
        }
    }

    private static func convert(
        _ node: Node, depth: Int, count: inout Int, into diagnostics: inout [Diagnostic]
    ) -> ConfigNode {
        count += 1
        let place = position(node)
        guard count <= most, depth < 100 else { return ConfigNode(.nothing, at: place) }
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            let isBlock = scalar.style == .literal || scalar.style == .folded
            if !isQuoted, !isBlock, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
                return ConfigNode(.nothing, at: place)
            }
            return ConfigNode(.scalar(scalar.string, isQuoted: isQuoted || isBlock), at: place)
        case .sequence(let items):
            return ConfigNode(
                .list(items.map { convert($0, depth: depth + 1, count: &count, into: &diagnostics) }), at: place)
        case .mapping(let pairs):
            var entries: [ConfigNode.Entry] = []
            for (key, value) in pairs {
                guard let word = key.scalar?.string else {
                    diagnostics.append(Diagnostic("a key must be a word", at: position(key)))
                    continue
                }
                entries.append(
                    ConfigNode.Entry(
                        key: word, position: position(key),
                        value: convert(value, depth: depth + 1, count: &count, into: &diagnostics)))
            }
            return ConfigNode(.map(entries), at: place)
        case .alias:
            diagnostics.append(Diagnostic("the alias refers to nothing above it", at: place))
            return ConfigNode(.nothing, at: place)
        }
    }

    private static func position(_ node: Node) -> TextPosition {
        TextPosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private static func diagnostic(of error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let during = context.map { " \($0.text)" } ?? ""
            return Diagnostic(
                "this is no valid YAML: \(problem)\(during)", at: TextPosition(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "'\($0)'" }
            return Diagnostic(
                "the key \(NearMiss.list(keys, last: "and")) is given twice",
                at: TextPosition(line: context.mark.line, column: context.mark.column))
        case .reader(let problem, let offset, _, _):
            return Diagnostic("this is no valid YAML: \(problem)\(offset.map { " at byte \($0)" } ?? "")")
        default: return Diagnostic("this is no valid YAML: \(error)")
        }
    }
}
