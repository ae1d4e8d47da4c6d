/// Where a link leads, told from its address alone.
struct LinkTarget: OptionSet {
    let rawValue: UInt16

    static let signUp = LinkTarget(rawValue: 1)
    static let tracking = LinkTarget(rawValue: 2)
    static let share = LinkTarget(rawValue: 4)
    static let appStore = LinkTarget(rawValue: 8)
    static let shop = LinkTarget(rawValue: 16)
    static let newsletter = LinkTarget(rawValue: 32)
    static let donation = LinkTarget(rawValue: 64)
    /// A page of the same site.
    static let ownSite = LinkTarget(rawValue: 128)
    static let profile = LinkTarget(rawValue: 256)
    static let anchor = LinkTarget(rawValue: 512)
    static let booking = LinkTarget(rawValue: 1024)
    /// A report or a paper to be read, rather than a page.
    static let document = LinkTarget(rawValue: 2048)

    private static let parts: [(part: StaticString, sign: LinkTarget)] = [
        ("utm_", .tracking), ("signup", .signUp), ("sign-up", .signUp), ("/register", .signUp), ("/demo", .signUp),
        ("/trial", .signUp), ("free-trial", .signUp), ("/pricing", .signUp), ("/contact", .signUp),
        ("/get-started", .signUp), ("/join", .signUp), ("/subscri", .newsletter), ("/newsletter", .newsletter),
        ("/abo", .newsletter), ("/suscri", .newsletter), ("calendly.com", .booking), ("cal.com/", .booking),
        ("/book-", .booking), ("/schedule", .booking), ("sharer", .share), ("intent/tweet", .share),
        ("/share?", .share), ("sharearticle", .share), ("share-offsite", .share), ("wa.me/", .share),
        ("api.whatsapp", .share), ("t.me/share", .share), ("pin/create", .share), ("mailto:?", .share),
        ("apps.apple.com", .appStore), ("itunes.apple.com", .appStore), ("play.google.com/store", .appStore),
        ("amzn.to", .shop), ("amazon.", .shop), ("tag=", .shop), ("affil", .shop), ("/go/", .shop), ("awin1", .shop),
        ("shareasale", .shop), ("prf.hn", .shop), ("go.redirectingat", .shop), ("skimresources", .shop),
        ("/shop", .shop), ("/store", .shop), ("/product", .shop), ("/donate", .donation), ("/spenden", .donation),
        ("patreon.com", .donation), ("buymeacoffee", .donation), ("ko-fi.com", .donation),
        ("facebook.com/", .profile), ("twitter.com/", .profile), ("x.com/", .profile), ("instagram.com/", .profile),
        ("linkedin.com/", .profile), ("youtube.com/channel", .profile), ("youtube.com/@", .profile),
        ("t.me/", .profile), ("tiktok.com/@", .profile), (".pdf", .document),
    ]

    /// Parts by their first byte, so that one pass over an address is enough.
    private static let byFirst: [[(part: [UInt8], sign: LinkTarget)]] = {
        var table = [[(part: [UInt8], sign: LinkTarget)]](repeating: [], count: 128)
        for (part, sign) in parts {
            let bytes = part.withUTF8Buffer { [UInt8]($0) }
            table[Int(bytes[0])].append((bytes, sign))
        }
        return table
    }()

    /// Which pairs of bytes parts begin with, capitals or not, as bits: few places of an address are worth more.
    private static let pairs: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 256)
        for (part, _) in parts {
            let pair = part.withUTF8Buffer { LinkTarget.pair($0[0], $0[1]) }
            bits[pair >> 6] |= 1 << UInt64(pair & 63)
        }
        return bits
    }()

    @inline(__always)
    private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
        Int(first & 0x7F | 0x20) << 7 | Int(second & 0x7F | 0x20)
    }

    @inline(__always)
    private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Reads an address as written in the page.
    ///
    /// - Complexity: O(bytes), of which no more than 300 are looked at.
    init(_ strings: Span<UInt8>, _ start: Int, _ end: Int, site: [UInt8]) {
        var signs: LinkTarget = []
        let end = min(end, start + 300)
        guard start < end else {
            self = []
            return
        }
        if strings[start] == 0x23 { signs.insert(.anchor) }
        if strings[start] == 0x2F, !(start + 1 < end && strings[start + 1] == 0x2F) { signs.insert(.ownSite) }
        precondition(start >= 0 && end <= strings.count, "An address is part of the page's strings.")
        let table = LinkTarget.pairs
        let pairs = table.span
        for i in start..<end {
            let byte = strings[unchecked: i]
            // The number of a pair is below 2 to the power of 14.
            let pair = LinkTarget.pair(byte, i &+ 1 < end ? strings[unchecked: i &+ 1] : 0)
            guard pairs[unchecked: pair &>> 6] &>> UInt64(pair & 63) & 1 != 0, byte < 0x80 else { continue }
            for (part, sign) in LinkTarget.byFirst[Int(LinkTarget.lowered(byte))]
            where i + part.count <= end && !signs.contains(sign) {
                if part.indices.allSatisfy({ part[$0] == LinkTarget.lowered(strings[i + $0]) }) { signs.insert(sign) }
            }
        }
        if let first = site.first {
            for i in start..<min(end, start + 40) where strings[unchecked: i] == first && i + site.count <= end {
                if site.indices.allSatisfy({ site[$0] == strings[i + $0] }) { signs.insert(.ownSite) }
            }
        }
        self = signs
    }
}
