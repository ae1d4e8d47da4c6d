/// A CSS selector, compiled to a matcher on an article's table of containers.
///
/// The useful part of CSS: type, `*`, `#id`, `.class`, `[attribute]` with `=`, `~=`, `^=`, `$=`, `*=`, `:not(…)` of one
/// class, id or attribute, descendants (a space), children (`>`) and lists (`,`). Ids and classes are compared with case,
/// tags and attribute names without.
///
/// It differs from CSS where the table knows less than a browser. Elements that hold no block have no entry: inline ones
/// (`a`, `span`) are ``InlineSpan``s, and are not matched. Attributes are `id`, `class`, `role`, `itemprop`, `itemtype`,
/// `aria-label`, `rel` and the names of components (`data-testid`, `data-component`, `data-type`, `data-module`,
/// `data-name`). Lists of words are compared word by word, so `=` and `~=` are the same.
public struct Selector: Sendable, Hashable, CustomStringConvertible {
    /// The selector as written.
    public let description: String
    var alternatives: [Complex]

    /// One selector of a list: compounds from the outermost to the one that is matched.
    struct Complex: Sendable, Hashable {
        var compounds: [Compound]
        /// Bit *k* is set where compound *k* must be a child of the one before it.
        var children: UInt64 = 0
    }

    /// What one element must be.
    struct Compound: Sendable, Hashable {
        var tag: Tag?
        var customName: [UInt8] = []
        var tests: [Test] = []
    }

    /// One condition on an element's tokens.
    struct Test: Sendable, Hashable {
        enum Relation: Sendable, Hashable { case exists, equals, begins, ends, contains }
        var kind: Token.Kind
        var relation: Relation
        var value: [UInt8]
        var isNegated = false
    }

    /// Compiles a selector.
    ///
    /// - Throws: ``SelectorError`` with the place and the reason.
    public init(_ text: String) throws(SelectorError) {
        description = text
        var parser = SelectorParser(text)
        alternatives = try parser.list()
    }

    /// The blocks inside the containers that match, in reading order.
    public func blocks(in article: Article) -> [Block] {
        var next = 0
        var found: [Block] = []
        for place in matches(in: article) {
            let range = article.containers[place].blocks.range
            let start = max(next, range.lowerBound)
            if start < range.upperBound {
                found += article.blocks[start..<range.upperBound]
                next = range.upperBound
            }
        }
        return found
    }

    /// The containers that match, as places in ``Article/containers``, in document order.
    ///
    /// - Complexity: O(containers · compounds), whatever the nesting.
    public func matches(in article: Article) -> [Int] {
        var found: [Int] = []
        var matched = [Bool](repeating: false, count: article.containers.count)
        for alternative in alternatives {
            // Bit k of `own`: the element matches the selector's first k + 1 compounds; of `inherited`: it or one around it does.
            var own = [UInt64](repeating: 0, count: article.containers.count)
            var inherited = own
            let last = UInt64(1) << UInt64(alternative.compounds.count - 1)
            for (place, container) in article.containers.enumerated() {
                let parent = container.parent
                let above = parent.map { own[$0] } ?? 0
                let around = parent.map { inherited[$0] } ?? 0
                let open = ((above << 1) & alternative.children) | ((around << 1) & ~alternative.children) | 1
                var bits: UInt64 = 0
                for (k, compound) in alternative.compounds.enumerated() where open & (1 << UInt64(k)) != 0 {
                    if compound.matches(container, in: article) { bits |= 1 << UInt64(k) }
                }
                own[place] = bits
                inherited[place] = bits | around
                if bits & last != 0 { matched[place] = true }
            }
        }
        for place in matched.indices where matched[place] { found.append(place) }
        return found
    }
}

extension Selector.Compound {
    func matches(_ container: Container, in article: Article) -> Bool {
        if let tag {
            guard container.tag == tag else { return false }
            if tag == .other {
                let name = Selector.Test(kind: .name, relation: .equals, value: customName)
                guard name.holds(for: container, in: article) else { return false }
            }
        }
        return tests.allSatisfy { $0.holds(for: container, in: article) }
    }
}

extension Selector.Test {
    func holds(for container: Container, in article: Article) -> Bool {
        let found = article.tokens(of: container).contains { token in
            guard token.kind == kind else { return false }
            let word = article.strings[token.text.range]
            return switch relation {
            case .exists: true
            case .equals: word.elementsEqual(value)
            case .begins: word.starts(with: value)
            case .ends: word.count >= value.count && word.suffix(value.count).elementsEqual(value)
            case .contains: Self.contains(value, in: word)
            }
        }
        return found != isNegated
    }

    private static func contains(_ needle: [UInt8], in word: ArraySlice<UInt8>) -> Bool {
        guard needle.count <= word.count else { return false }
        return (word.startIndex...(word.endIndex - needle.count)).contains { word[$0...].starts(with: needle) }
    }
}

/// What is wrong with a selector.
public struct SelectorError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place of the fault, in characters from 0.
    public var offset: Int
    /// What is wrong.
    public var description: String

    /// An error at a place.
    public init(offset: Int, description: String) {
        self.offset = offset
        self.description = description
    }
}

extension Selector: OptionValue {
    /// What a value is, in words.
    public static var told: String { "a CSS selector such as div.promo > p" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue { ["type": "string"] }
    /// Reads a value.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Selector? {
        guard case .scalar(let text, let isQuoted) = node.content else {
            refuse(node, as: name, into: &diagnostics)
            return nil
        }
        do { return try Selector(text) } catch {
            var place = node.position
            place.column += error.offset + (isQuoted ? 1 : 0)
            diagnostics.append(Diagnostic("'\(name)' is '\(text)': \(error.description)", at: place))
            return nil
        }
    }
    /// The value as it would be written.
    public var written: String { description }
}
