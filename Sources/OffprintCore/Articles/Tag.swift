/// The name of an element: one of HTML's, or ``other``.
///
/// One byte, so that tables of containers stay small and comparing is a single instruction.
public enum Tag: String, Sendable, Hashable, CaseIterable {
    case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, bdi, bdo, big, blockquote, body, br
    case button, canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, dir
    case div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5
    case h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark
    case marquee, math, menu, menuitem, meta, meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup
    case option, output, p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search
    case section, select, slot, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td
    case template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp
    /// Any name that HTML does not define; the article's token table holds it.
    case other

    /// The tag for a name in ASCII lower case; ``other`` for a name that HTML does not define.
    public init(utf8 name: Span<UInt8>) {
        self = Tag.byHash[Tag.hash(name)] ?? .other
    }

    private static let byHash: [UInt64: Tag] = {
        var table: [UInt64: Tag] = [:]
        for tag in Tag.allCases where tag != .other { table[hash([UInt8](tag.rawValue.utf8).span)] = tag }
        return table
    }()

    private static func hash(_ name: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in name.indices { hash = (hash ^ UInt64(name[i])) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    /// The level of a heading element, 1 to 6; nil for any other.
    public var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
