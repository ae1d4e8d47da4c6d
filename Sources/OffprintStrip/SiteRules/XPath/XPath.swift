import OffprintCore

/// An XPath 1.0 expression, compiled to be asked of an article's tables of containers and spans.
///
/// What is supported is what site configs use: all axes but `namespace`, positions, `and`, `or`, `not(…)`, comparisons,
/// unions, and the functions on strings. An element is a container, or an inline span with a name of its own or an id, a
/// class or an `itemprop`; attributes are those that the tables keep.
struct XPath: Sendable, Hashable, CustomStringConvertible {
    /// The expression as written.
    let description: String
    let expression: Expression

    /// Compiles an expression.
    ///
    /// - Throws: ``XPathError`` with the place and the reason.
    init(_ text: String) throws(XPathError) {
        description = text
        var parser = try XPathParser(text)
        expression = try parser.whole()
    }

    /// A part of an expression that has a value.
    indirect enum Expression: Sendable, Hashable {
        case literal([UInt8])
        case number(Double)
        case or(Expression, Expression)
        case and(Expression, Expression)
        case comparison(Comparison, Expression, Expression)
        case sum(Expression, Expression, isMinus: Bool)
        case union(Expression, Expression)
        case call(Function, [Expression])
        /// Steps from the root, or from where the expression is asked.
        case path(isAbsolute: Bool, [Step])
        /// Steps from the nodes of an expression in parentheses, of which predicates choose.
        case filter(Expression, [Expression], [Step])
    }

    enum Comparison: Sendable, Hashable { case equal, unequal, less, lessOrEqual, greater, greaterOrEqual }

    enum Function: String, Sendable, Hashable, CaseIterable {
        case contains, not, string, concat, position, last, count, number, name, `true`, `false`, boolean, translate
        case substring
        case startsWith = "starts-with"
        case normalizeSpace = "normalize-space"
        case stringLength = "string-length"
        case substringBefore = "substring-before"
        case substringAfter = "substring-after"
        case localName = "local-name"

        /// How many arguments it takes.
        var arguments: ClosedRange<Int> {
            switch self {
            case .position, .last, .true, .false: 0...0
            case .not, .count, .boolean: 1...1
            case .contains, .startsWith, .substringBefore, .substringAfter: 2...2
            case .translate: 3...3
            case .substring: 2...3
            case .concat: 2...20
            case .string, .normalizeSpace, .stringLength, .number, .name, .localName: 0...1
            }
        }
    }

    /// One step of a path.
    struct Step: Sendable, Hashable {
        var axis: Axis
        var test: NodeTest
        var predicates: [Expression] = []
    }

    enum Axis: String, Sendable, Hashable, CaseIterable {
        case child, descendant, parent, ancestor, attribute, following, preceding
        case selfNode = "self"
        case descendantOrSelf = "descendant-or-self"
        case ancestorOrSelf = "ancestor-or-self"
        case followingSibling = "following-sibling"
        case precedingSibling = "preceding-sibling"
    }

    enum NodeTest: Sendable, Hashable {
        case node
        case text
        case anyName
        /// A tag; for ``Tag/other``, the element's name.
        case name(Tag, [UInt8])
        case attribute(XPathAttribute)
    }
}

/// What is wrong with an XPath expression.
struct XPathError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place of the fault, in characters from 0.
    var offset: Int
    /// What is wrong.
    var description: String
}

/// The attributes that an article's tables keep, by the names that they have in a page.
enum XPathAttribute: String, Sendable, Hashable, CaseIterable {
    case id, `class`, role, itemprop, itemtype, rel, href, title, src, alt, datetime, content, name, property
    case ariaLabel = "aria-label"
    case httpEquiv = "http-equiv"
    case dataTestID = "data-testid"
    case dataComponent = "data-component"
    case dataType = "data-type"
    case dataModule = "data-module"
    case dataName = "data-name"

    /// The kind of token that holds it; nil where it is kept elsewhere.
    var token: Token.Kind? {
        switch self {
        case .id: .id
        case .class: .class
        case .role: .role
        case .itemprop: .property
        case .itemtype: .type
        case .rel: .relation
        case .ariaLabel: .label
        case .dataTestID: .dataTestID
        case .dataComponent: .dataComponent
        case .dataType: .dataType
        case .dataModule: .dataModule
        case .dataName: .dataName
        default: nil
        }
    }

    /// Whether it is one of those that name a `meta` element: they are kept in lower case.
    var namesMeta: Bool { self == .name || self == .property || self == .httpEquiv }
}
