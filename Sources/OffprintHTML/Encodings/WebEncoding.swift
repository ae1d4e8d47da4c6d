/// A character encoding of the web: the ones that the WHATWG Encoding Standard names, and no others.
public enum WebEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "UTF-8"
    case ibm866 = "IBM866"
    case iso8859_2 = "ISO-8859-2"
    case iso8859_3 = "ISO-8859-3"
    case iso8859_4 = "ISO-8859-4"
    case iso8859_5 = "ISO-8859-5"
    case iso8859_6 = "ISO-8859-6"
    case iso8859_7 = "ISO-8859-7"
    case iso8859_8 = "ISO-8859-8"
    case iso8859_8I = "ISO-8859-8-I"
    case iso8859_10 = "ISO-8859-10"
    case iso8859_13 = "ISO-8859-13"
    case iso8859_14 = "ISO-8859-14"
    case iso8859_15 = "ISO-8859-15"
    case iso8859_16 = "ISO-8859-16"
    case koi8R = "KOI8-R"
    case koi8U = "KOI8-U"
    case macintosh = "macintosh"
    case windows874 = "windows-874"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case macCyrillic = "x-mac-cyrillic"
    case gbk = "GBK"
    case gb18030 = "gb18030"
    case big5 = "Big5"
    case eucJP = "EUC-JP"
    case iso2022JP = "ISO-2022-JP"
    case shiftJIS = "Shift_JIS"
    case eucKR = "EUC-KR"
    case utf16BE = "UTF-16BE"
    case utf16LE = "UTF-16LE"
    case userDefined = "x-user-defined"
    case replacement = "replacement"

    /// Its name in the Encoding Standard: `UTF-8`, `windows-1252`.
    public var name: String { rawValue }

    /// The encoding that a label stands for, as browsers read labels: ASCII case and white space around it count not,
    /// and `latin1` means windows-1252. Nil for a label that the Encoding Standard does not know.
    public init?(label: some StringProtocol) {
        self.init(label: Array(label.utf8).span)
    }

    /// The encoding that a label, given as bytes, stands for.
    init?(label: Span<UInt8>) {
        var low = 0
        var high = label.count
        while low < high, WebEncoding.isSpace(label[low]) { low += 1 }
        while low < high, WebEncoding.isSpace(label[high - 1]) { high -= 1 }
        guard high - low <= 24 else { return nil }
        var word = ""
        for i in low..<high {
            guard label[i] > 0x20, label[i] < 0x7F else { return nil }
            let isUpper = label[i] >= 0x41 && label[i] <= 0x5A
            word.unicodeScalars.append(Unicode.Scalar(isUpper ? label[i] + 0x20 : label[i]))
        }
        guard let encoding = WebEncoding.byLabel[word] else { return nil }
        self = encoding
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
}
