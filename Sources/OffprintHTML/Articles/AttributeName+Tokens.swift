internal import OffprintCore

extension AttributeName {
    /// The kind of token that the attribute's words are; nil for an attribute that gives none.
    var tokenKind: Token.Kind? {
        switch self {
        case .id: .id
        case .class: .class
        case .role: .role
        case .itemprop: .property
        case .itemtype: .type
        case .ariaLabel: .label
        case .rel: .relation
        case .dataTestID: .dataTestID
        case .dataComponent: .dataComponent
        case .dataType: .dataType
        case .dataModule: .dataModule
        case .dataName: .dataName
        default: nil
        }
    }

    /// Whether white space parts the value into words.
    var holdsWords: Bool {
        switch self {
        case .class, .itemprop, .rel, .role: true
        default: false
        }
    }

    /// The attributes that give tokens.
    static let withTokens = AttributeSet(allCases.filter { $0.tokenKind != nil })
}
