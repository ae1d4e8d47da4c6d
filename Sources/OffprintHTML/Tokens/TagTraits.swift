internal import OffprintCore

/// What an element of HTML is like, as far as parsing and cutting text into blocks ask.
struct TagTraits: OptionSet {
    let rawValue: UInt16

    /// It has no content and no end tag.
    static let void = TagTraits(rawValue: 1)
    /// Its end tag may be left out.
    static let optionalEnd = TagTraits(rawValue: 2)
    /// Browsers lay it out as a block of its own.
    static let block = TagTraits(rawValue: 4)
    /// Its start tag ends a paragraph.
    static let closesParagraph = TagTraits(rawValue: 8)
    /// It makes an inline span even without an id or a class.
    static let span = TagTraits(rawValue: 16)
    /// Its content is never shown.
    static let unseen = TagTraits(rawValue: 32)

    /// Its start tag ends SVG and MathML (https://html.spec.whatwg.org/#parsing-main-inforeign).
    static let breakout = TagTraits(rawValue: 64)

    /// The traits of a tag. A loop holds the ``table`` instead.
    @inline(__always)
    static func of(_ tag: Tag) -> TagTraits { table[tag] }

    /// A number below 256 for a tag: the one byte that it is. A dictionary of tags costs more than all that is asked here.
    @inline(__always)
    static func number(_ tag: Tag) -> Int { Int(unsafe unsafeBitCast(tag, to: UInt8.self)) }

    static let table: TagTable<TagTraits> = {
        var table = [TagTraits](repeating: [], count: 256)
        func add(_ traits: TagTraits, _ tags: [Tag]) { for tag in tags { table[number(tag)].formUnion(traits) } }
        add(
            .void,
            [
                .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
            ])
        add(
            .optionalEnd,
            [
                .p, .li, .dt, .dd, .option, .optgroup, .tr, .td, .th, .thead, .tbody, .tfoot, .colgroup, .rb, .rt, .rp,
                .rtc, .html, .body,
            ])
        add(
            .block,
            [
                .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div,
                .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6,
                .header, .hgroup, .hr, .html, .legend, .li, .main, .marquee, .menu, .menuitem, .nav, .ol, .optgroup,
                .option, .p, .plaintext, .pre, .search, .section, .select, .summary, .table, .tbody, .td, .template,
                .textarea, .tfoot, .th, .thead, .tr, .ul, .xmp,
            ])
        add(
            .closesParagraph,
            [
                .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
                .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
                .li, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .template,
                .ul, .xmp,
            ])
        add(
            .span,
            [
                .em, .i, .strong, .b, .code, .kbd, .samp, .tt, .sup, .sub, .q, .cite, .time, .del, .s, .strike, .button,
            ])
        add(
            .unseen,
            [
                .iframe, .noembed, .noframes, .datalist, .audio, .video, .canvas, .object, .applet, .rp, .rt, .rtc,
                .title,
            ])
        add(
            .breakout,
            [
                .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
                .h5, .h6, .head, .hr, .i, .img, .li, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span,
                .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .`var`,
            ])
        return TagTable { table[number($0)] }
    }()
}
