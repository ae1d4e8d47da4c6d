/// Which addresses a fetch may connect to: those of the public Internet, and others only where the options allow it.
///
/// A page's author chooses where its links and redirects lead, and a name's owner which address it has: without this,
/// either could have us read what only this machine or its network can reach.
enum AddressJudgement {
    /// What an address outside the public Internet is for, in words for a message; nil for a public one.
    ///
    /// The ranges are those of the IANA special-purpose registries, with multicast and what is reserved.
    static func restriction(of address: IPAddress) -> String? {
        let bytes = address.bytes
        return (bytes.count == 4 ? fourByteRanges : sixteenByteRanges).first { $0.contains(bytes) }?.use
            ?? (bytes.count == 16 && bytes[0] & 0xE0 != 0x20 ? "outside the global unicast range" : nil)
    }

    private struct Range {
        let prefix: [UInt8]
        let bits: Int
        let use: String

        func contains(_ bytes: [UInt8]) -> Bool {
            for index in 0..<((bits + 7) / 8) {
                let mask: UInt8 = bits - index * 8 >= 8 ? 0xFF : ~(0xFF >> UInt8(bits - index * 8))
                let wanted = index < prefix.count ? prefix[index] : 0
                if bytes[index] & mask != wanted { return false }
            }
            return true
        }
    }

    private static let fourByteRanges: [Range] = [
        Range(prefix: [0], bits: 8, use: "unspecified"),
        Range(prefix: [10], bits: 8, use: "private"),
        Range(prefix: [100, 64], bits: 10, use: "shared by a carrier (CGNAT)"),
        Range(prefix: [127], bits: 8, use: "loopback"),
        Range(prefix: [169, 254], bits: 16, use: "link-local"),
        Range(prefix: [172, 16], bits: 12, use: "private"),
        Range(prefix: [192, 0, 0], bits: 24, use: "reserved for protocols"),
        Range(prefix: [192, 0, 2], bits: 24, use: "for documentation"),
        Range(prefix: [192, 88, 99], bits: 24, use: "a 6to4 relay"),
        Range(prefix: [192, 168], bits: 16, use: "private"),
        Range(prefix: [198, 18], bits: 15, use: "for benchmarks"),
        Range(prefix: [198, 51, 100], bits: 24, use: "for documentation"),
        Range(prefix: [203, 0, 113], bits: 24, use: "for documentation"),
        Range(prefix: [224], bits: 4, use: "multicast"),
        Range(prefix: [240], bits: 4, use: "reserved"),
    ]

    private static let sixteenByteRanges: [Range] = [
        Range(prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], bits: 128, use: "unspecified"),
        Range(prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], bits: 128, use: "loopback"),
        Range(prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], bits: 96, use: "an IPv4 address in disguise"),
        Range(prefix: [0, 0x64, 0xFF, 0x9B], bits: 96, use: "an IPv4 address in disguise (NAT64)"),
        Range(prefix: [0, 0x64, 0xFF, 0x9B, 0, 1], bits: 48, use: "an IPv4 address in disguise (NAT64)"),
        Range(prefix: [0x20, 0x01], bits: 23, use: "reserved for protocols"),
        Range(prefix: [0x20, 0x01, 0x0D, 0xB8], bits: 32, use: "for documentation"),
        Range(prefix: [0x20, 0x02], bits: 16, use: "an IPv4 address in disguise (6to4)"),
        Range(prefix: [0x3F, 0xFF], bits: 20, use: "for documentation"),
        Range(prefix: [0xFC], bits: 7, use: "private"),
        Range(prefix: [0xFE, 0x80], bits: 10, use: "link-local"),
        Range(prefix: [0xFF], bits: 8, use: "multicast"),
    ]
}
