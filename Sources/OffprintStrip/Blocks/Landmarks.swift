import OffprintCore

/// The page's landmarks: its own footer, header, menus, asides and dialogs, at any depth.
///
/// By the elements' names and their `role`, after the HTML Accessibility API Mappings: a `footer` or `header` inside an
/// `article` or `main` is none of the page's.
struct Landmarks {
    private struct Kinds: OptionSet {
        let rawValue: UInt8
        static let footer = Kinds(rawValue: 1)
        static let header = Kinds(rawValue: 2)
        static let navigation = Kinds(rawValue: 4)
        static let aside = Kinds(rawValue: 8)
        static let dialog = Kinds(rawValue: 16)
        static let content = Kinds(rawValue: 32)
    }

    /// The number of columns.
    static let columns = 6

    private static let names: [(kind: Kinds, column: StaticString)] = [
        (.footer, "in.footer"), (.header, "in.header"), (.navigation, "in.navigation"), (.aside, "in.aside"),
        (.dialog, "in.dialog"), (.content, "in.content"),
    ]
    private static let roles: [(name: StaticString, kind: Kinds)] = [
        ("contentinfo", .footer), ("banner", .header), ("navigation", .navigation), ("complementary", .aside),
        ("dialog", .dialog), ("alertdialog", .dialog), ("main", .content), ("article", .content),
    ]

    /// What each container is inside of.
    private let kinds: [Kinds]

    /// Looks at all containers of a page.
    ///
    /// - Complexity: O(containers).
    init(_ article: Article) {
        let containers = article.containers.span
        kinds = [Kinds](room: containers.count) { kinds, count in
            for i in 0..<containers.count {
                let container = containers[unchecked: i]
                // Parents stand before their children.
                var around = Kinds()
                if let parent = container.parent, parent < i { around = kinds[parent] }
                let own = Landmarks.own(container, of: article)
                let isOfContent = around.contains(.content) && (own == .footer || own == .header)
                kinds[i] = isOfContent ? around : around.union(own)
            }
            count = containers.count
        }
    }

    private static func own(_ container: Container, of article: Article) -> Kinds {
        switch container.tag {
        case .footer: return .footer
        case .header: return .header
        case .nav, .menu: return .navigation
        case .aside: return .aside
        case .dialog: return .dialog
        case .main, .article: return .content
        default: break
        }
        for token in article.tokens(of: container) where token.kind == .role {
            for (name, kind) in roles where article.strings(token.text, are: name) { return kind }
        }
        return []
    }

    /// Puts the columns of the blocks.
    func put(of own: [Int32], into writer: inout ColumnWriter) {
        let (kinds, places) = (kinds.span, own.span)
        for (kind, column) in Landmarks.names {
            writer.put(column, whole: { kinds[unchecked: Int(places[unchecked: $0])].contains(kind) ? 1 : 0 })
        }
    }
}
