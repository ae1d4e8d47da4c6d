import OffprintCore

/// The kinds of blocks that `keep` may name.
enum KeptKind: String, CaseIterable, OptionValue {
    /// Cells, and all else that stands inside a table.
    case tables
    /// Items, terms and definitions, and all else that stands inside a list.
    case lists
    /// Preformatted text.
    case code
    /// The captions of figures and tables, which are a field otherwise.
    case captions
    /// The heading that is the article's title, which is a field otherwise.
    case title
    /// The lines that name the authors and the date, which are fields otherwise.
    case byline
    /// What readers wrote below the article.
    case comments
    /// Labels, buttons and choices.
    case forms

    /// The fields that the kind's blocks hold where they are no text.
    var fields: [Field] {
        switch self {
        case .captions: [.caption]
        case .title: [.title]
        case .byline: [.byline, .date]
        default: []
        }
    }

    /// Whether a block is of this kind.
    func holds(for block: Block, in article: Article, below body: Int) -> Bool {
        switch self {
        case .tables:
            block.role == .cell || block.role == .headerCell || article.stands(block, in: [.table], below: body)
        case .lists:
            block.role == .listItem || block.role == .term || block.role == .definition
                || article.stands(block, in: [.ul, .ol, .dl, .menu, .dir], below: body)
        case .code: block.role == .preformatted || article.stands(block, in: [.pre, .code], below: body)
        case .captions: block.role == .caption
        case .forms:
            block.role == .control || article.stands(block, in: [.form, .fieldset, .select], below: body)
        case .comments, .title, .byline: false
        }
    }
}

extension Article {
    /// Whether a block stands in an element of one of the names that is inside of a container, or is its child.
    fileprivate func stands(_ block: Block, in tags: [Tag], below body: Int) -> Bool {
        for place in ancestors(of: block) {
            if place == body { return false }
            if tags.contains(containers[place].tag) { return true }
        }
        return false
    }
}
