import OffprintCore

/// A site's profile: what is kept of its fragments, for people to read and for the next run.
extension ArchiveFragments {
    private static let version = 1

    /// A profile for each site, named after it. What stands on one page alone is not kept.
    var parts: [CorpusPart] {
        known.map { name, site in
            CorpusPart(name: ArchiveFragments.fileName(of: name), value: ArchiveFragments.profile(of: name, site))
        }
    }

    private static func profile(of name: String, _ site: SiteFragments) -> JSONValue {
        let fragments = site.fragments.filter { $0.value.pages > 1 }
            .sorted { ($1.value.pages, $0.key) < ($0.value.pages, $1.key) }
        let near = site.near.filter { $0.value.pages > 1 }
            .sorted { ($1.value.pages, $0.key) < ($0.value.pages, $1.key) }
        return [
            "profile": .integer(version),
            "site": .string(name),
            "pages": .integer(Int(site.pages)),
            "fragments": .array(
                fragments.map { key, count in
                    [
                        "pages": .integer(Int(count.pages)), "body": .integer(Int(count.body)),
                        "tail": .integer(Int(count.tail)), "cut": .integer(Int(count.cut)),
                        "text": .string(String(decoding: count.example, as: UTF8.self)),
                        "key": .string(hexadecimal(key)),
                    ]
                }),
            "near": .string(near.map { "\(hexadecimal($0.key)):\($0.value.pages)" }.joined(separator: " ")),
        ]
    }

    mutating func merge(_ part: CorpusPart) throws(CorpusError) {
        func fault(_ what: String) -> CorpusError { CorpusError("'\(part.name)' is no site's profile: \(what)") }
        let value = part.value
        guard let version = value["profile"]?.integer else { throw fault("'profile', its version, is missing") }
        guard version == ArchiveFragments.version else {
            throw fault("it is of version \(version), and this program reads version \(ArchiveFragments.version)")
        }
        guard let site = value["site"]?.string, !site.isEmpty else { throw fault("'site' is missing") }
        guard let pages = ArchiveFragments.count(value["pages"]) else { throw fault("'pages' is no number of pages") }
        var fragments: [(UInt64, SiteFragments.Count)] = []
        for entry in value["fragments"]?.array ?? [] {
            guard let key = entry["key"]?.string.flatMap({ UInt64($0, radix: 16) }),
                let seen = ArchiveFragments.count(entry["pages"]), seen <= pages
            else { throw fault("a fragment has no 'key', or no 'pages' that the site has") }
            var count = SiteFragments.Count(pages: seen, last: pages)
            count.body = ArchiveFragments.count(entry["body"]) ?? 0
            count.tail = ArchiveFragments.count(entry["tail"]) ?? 0
            count.cut = ArchiveFragments.count(entry["cut"]) ?? 0
            count.example = entry["text"]?.string.map { [UInt8]($0.utf8) } ?? []
            fragments.append((key, count))
        }
        var near: [(UInt64, Int32)] = []
        for word in (value["near"]?.string ?? "").split(separator: " ") {
            let sides = word.split(separator: ":")
            guard sides.count == 2, let key = UInt64(sides[0], radix: 16), let seen = Int32(sides[1]), seen >= 0 else {
                throw fault("'near' holds '\(word)'")
            }
            near.append((key, min(seen, pages)))
        }
        restore(site, pages: pages, fragments: fragments, near: near)
    }

    private static func count(_ value: JSONValue?) -> Int32? {
        guard let number = value?.integer, number >= 0 else { return nil }
        return Int32(min(number, Int(SiteFragments.mostPages)))
    }

    private static func hexadecimal(_ key: UInt64) -> String {
        let digits = String(key, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The site's name with all that a file's name should not have written as `%` and its number.
    private static func fileName(of site: String) -> String {
        var name = ""
        for byte in site.utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: name.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x2E where !name.isEmpty: name.append(".")
            default:
                let digits = String(byte, radix: 16)
                name += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return name
    }
}
