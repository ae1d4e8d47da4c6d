internal import OffprintCore

/// What HTML's tree construction asks of an element that is open
/// (https://html.spec.whatwg.org/#the-stack-of-open-elements).
struct ScanTraits: OptionSet {
    let rawValue: UInt16

    /// It is in the special category.
    static let special = ScanTraits(rawValue: 1)
    /// No end tag reaches beyond it.
    static let scope = ScanTraits(rawValue: 2)
    /// The end of a paragraph does not reach beyond it.
    static let buttonScope = ScanTraits(rawValue: 4)
    /// The end of a list item does not reach beyond it.
    static let listScope = ScanTraits(rawValue: 8)
    /// The end of a part of a table does not reach beyond it.
    static let tableScope = ScanTraits(rawValue: 16)
    /// It ends by itself where an element around it ends.
    static let implied = ScanTraits(rawValue: 32)
    /// It goes on behind the end of a block that it was opened in.
    static let formatting = ScanTraits(rawValue: 64)
    /// What is no part of a table goes in front of the table, when it comes right inside this.
    static let fosters = ScanTraits(rawValue: 128)
    /// A heading, `h1` to `h6`.
    static let heading = ScanTraits(rawValue: 256)
    /// A part of a table other than the table.
    static let tablePart = ScanTraits(rawValue: 512)
    /// It has no content.
    static let void = ScanTraits(rawValue: 1024)

    private static let bound: ScanTraits = [.special, .scope, .buttonScope, .listScope]

    /// The traits of elements of HTML.
    static let table = TagTable(traits)

    private static func traits(_ tag: Tag) -> ScanTraits {
        switch tag {
        case .html, .template: [.special, .scope, .buttonScope, .listScope, .tableScope]
        case .table: [.special, .scope, .buttonScope, .listScope, .tableScope, .fosters]
        case .applet, .marquee, .object, .select: bound
        case .td, .th, .caption: [.special, .scope, .buttonScope, .listScope, .tablePart]
        case .button: [.special, .buttonScope]
        case .ol, .ul: [.special, .listScope]
        case .tbody, .thead, .tfoot, .tr: [.special, .fosters, .tablePart]
        case .colgroup: [.special, .tablePart]
        case .col: [.special, .tablePart, .void]
        case .dd, .dt, .li, .p: [.special, .implied]
        case .optgroup, .option, .rb, .rp, .rt, .rtc: .implied
        case .h1, .h2, .h3, .h4, .h5, .h6: [.special, .heading]
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: .formatting
        case .area, .base, .br, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr:
            [.special, .void]
        case .address, .article, .aside, .blockquote, .body, .center, .details, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .form, .frameset, .head, .header, .hgroup, .iframe, .main, .menu, .nav,
            .noembed, .noframes, .noscript, .plaintext, .pre, .script, .search, .section, .style, .summary, .textarea,
            .title, .xmp:
            .special
        default: []
        }
    }

    /// The traits of an element of SVG or MathML that HTML may stand in.
    static let island = bound
}
