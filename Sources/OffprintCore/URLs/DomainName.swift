/// Host names in the ASCII spelling that name servers know.
enum DomainName {
    /// The lower-cased name, each label outside ASCII in Punycode; nil where a name cannot be one.
    ///
    /// The mapping is the common part of UTS 46: letters are lower-cased, full-width forms and the ideographic full stop
    /// are their ASCII twins, invisible characters go. Names that need more of it keep their own spelling.
    static func ascii(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(\.asciiLowercased) }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var mapped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFE00...0xFE0F: continue
            case 0xA0, 0x2000...0x200A, 0x3000: return nil
            case 0x3002, 0xFF0E, 0xFF61: mapped.append(".")
            case 0xFF01...0xFF5E: mapped.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x80...0x9F, 0x200E, 0x200F, 0x2028...0x202F, 0x2066...0x206F, 0xE000...0xF8FF: return nil
            case 0xFDD0...0xFDEF, 0xFFFC...0xFFFF, 0xE0000...0x10FFFF: return nil
            default: mapped.append(scalar)
            }
        }
        let lowered = String(mapped).lowercased()
        var name: [UInt8] = []
        for label in lowered.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false) {
            if !name.isEmpty || label.startIndex != lowered.unicodeScalars.startIndex { name.append(UInt8(ascii: ".")) }
            if label.allSatisfy(\.isASCII) {
                name.append(contentsOf: String(label).utf8)
            } else {
                guard !String(label).hasPrefix("xn--"), let encoded = Punycode.encode(Array(label)) else { return nil }
                name.append(contentsOf: "xn--".utf8)
                name.append(contentsOf: encoded)
            }
        }
        return name
    }
}
