import OffprintCore

/// The page's landmarks: its own footer, header, menus, asides and dialogs, at any depth; links and controls beside them.
///
/// By the elements' names and their `role`, after the HTML Accessibility API Mappings: a `footer` or `header` inside an
/// `article` or `main` is none of the page's.
struct Landmarks {
    /// What an element is, or what it stands in.
    struct Kinds: OptionSet {
        let rawValue: UInt16
        static let footer = Kinds(rawValue: 1)
        static let header = Kinds(rawValue: 2)
        static let navigation = Kinds(rawValue: 4)
        static let aside = Kinds(rawValue: 8)
        static let dialog = Kinds(rawValue: 16)
        static let content = Kinds(rawValue: 32)
        /// A part with a name of its own; panels have it where they are made for everyone to use.
        static let region = Kinds(rawValue: 64)
        /// A link around blocks: a card that is one link.
        static let link = Kinds(rawValue: 128)
        /// A button, a list of options, a label: what is pressed rather than read.
        static let control = Kinds(rawValue: 256)
    }

    /// The number of columns.
    static let columns = 8

    private static let names: [(kind: Kinds, column: StaticString)] = [
        (.footer, "in.footer"), (.header, "in.header"), (.navigation, "in.navigation"), (.aside, "in.aside"),
        (.dialog, "in.dialog"), (.content, "in.content"), (.link, "in.link"), (.control, "in.control"),
    ]

    /// What each container is inside of.
    private let kinds: [Kinds]

    /// Looks at all containers of a page.
    ///
    /// - Complexity: O(containers).
    init(_ article: Article, _ hints: HintDistances) {
        let containers = article.containers.span
        let roles = hints.landmarks.span
        precondition(roles.count == containers.count, "The hints are of the same page.")
        kinds = [Kinds](room: containers.count) { kinds, count in
            for i in 0..<containers.count {
                let container = containers[unchecked: i]
                // Parents stand before their children.
                var around = Kinds()
                if let parent = container.parent, parent < i { around = kinds[parent] }
                let own = Kinds(container.tag) ?? roles[unchecked: i]
                let isOfContent = around.contains(.content) && (own == .footer || own == .header)
                kinds[i] = isOfContent ? around : around.union(own)
            }
            count = containers.count
        }
    }

    /// Puts the columns of the blocks.
    func put(of own: [Int32], into writer: inout ColumnWriter) {
        let (kinds, places) = (kinds.span, own.span)
        for (kind, column) in Landmarks.names {
            writer.put(column, whole: { kinds[unchecked: Int(places[unchecked: $0])].contains(kind) ? 1 : 0 })
        }
    }
}

extension Landmarks.Kinds {
    /// What an element's name makes of it; nil where its role tells.
    @inline(__always)
    fileprivate init?(_ tag: Tag) {
        switch tag {
        case .footer: self = .footer
        case .header: self = .header
        case .nav, .menu: self = .navigation
        case .aside: self = .aside
        case .dialog: self = .dialog
        case .main, .article: self = .content
        case .a: self = .link
        case .button, .select, .label: self = .control
        default: return nil
        }
    }

    private static let roles: [(name: StaticString, kind: Landmarks.Kinds)] = [
        ("contentinfo", .footer), ("banner", .header), ("navigation", .navigation), ("complementary", .aside),
        ("dialog", .dialog), ("alertdialog", .dialog), ("main", .content), ("article", .content), ("region", .region),
    ]

    /// What a role makes of an element; nothing where it is no landmark.
    static func ofRole(_ strings: Span<UInt8>, _ range: ByteRange) -> Landmarks.Kinds {
        let start = Int(range.start)
        guard start >= 0, start + range.count <= strings.count else { return [] }
        for (name, kind) in Landmarks.Kinds.roles where name.utf8CodeUnitCount == range.count {
            let isSame = name.withUTF8Buffer { name in name.indices.allSatisfy { strings[start + $0] == name[$0] } }
            if isSame { return kind }
        }
        return []
    }
}
