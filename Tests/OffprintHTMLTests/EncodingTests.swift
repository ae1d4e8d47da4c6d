import Testing

@testable import OffprintHTML

/// Encodings, on bytes of our own.
struct EncodingTests {
    @Test(arguments: [
        ([0x61, 0xC3, 0xA9], "aé", false),
        ([0xEF, 0xBB, 0xBF, 0x61], "a", false),
        ([0xC0, 0x80], "\u{FFFD}\u{FFFD}", true),
        ([0xE2, 0x82, 0x41], "\u{FFFD}A", true),
        ([0xF0, 0x9F, 0x98], "\u{FFFD}", true),
        ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", true),
        ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", true),
        ([], "", false),
    ])
    func mendsUTF8(bytes: [UInt8], text: String, replaced: Bool) {
        let decoded = WebEncoding.utf8.decode(bytes)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        #expect(decoded.replaced == replaced)
    }

    @Test func checksLongASCIIThroughAllOffsets() {
        for offset in 0..<70 {
            var bytes = [UInt8](repeating: 0x61, count: 100)
            bytes[offset] = 0xFF
            #expect(UTF8Validation.validPrefix(of: bytes.span) == offset)
        }
    }

    @Test(arguments: [
        ("latin1", WebEncoding.windows1252), (" ISO-8859-9\n", .windows1254), ("UTF8", .utf8), ("sjis", .shiftJIS),
    ])
    func knowsLabels(label: String, encoding: WebEncoding) {
        #expect(WebEncoding(label: label) == encoding)
    }

    @Test func refusesUnknownLabels() {
        #expect(WebEncoding(label: "utf-9") == nil)
        #expect(WebEncoding(label: "") == nil)
        #expect(WebEncoding(label: "utf-8é") == nil)
    }

    @Test func putsTheMarkOverTheHeaderAndTheHeaderOverThePage() {
        let page = Array("<meta charset=koi8-r>".utf8)
        #expect(WebEncoding.detect(in: page) == .koi8R)
        #expect(WebEncoding.detect(in: page, charset: "big5") == .big5)
        #expect(WebEncoding.detect(in: page, charset: "text/html; Charset=\"Big5\"") == .big5)
        #expect(WebEncoding.detect(in: page, charset: "nonsense") == .koi8R)
        #expect(WebEncoding.detect(in: [0xEF, 0xBB, 0xBF] + page, charset: "big5") == .utf8)
    }

    @Test func takesUTF8UnderAnOlderDeclaration() {
        let text = "<meta charset=gb2312><p>洛恩市议会星期二决定保留旧渡轮。四十年来都是如此"
        #expect(WebEncoding.detect(in: Array(text.utf8)) == .utf8)
        // Few characters may be valid UTF-8 by chance.
        #expect(WebEncoding.detect(in: Array("<meta charset=windows-1252><p>Ã©".utf8)) != .utf8)
    }

    @Test func knowsWidePagesByTheirFirstBracket() {
        let page = "<title>" + String(repeating: "渡轮", count: 300)
        let little = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(WebEncoding.detect(in: little) == .utf16LE)
        let big = page.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(WebEncoding.detect(in: big) == .utf16BE)
    }

    @Test func tellsUndeclaredText() {
        #expect(WebEncoding.detect(in: Array("<p>naïve café".utf8)) == .utf8)
        #expect(WebEncoding.detect(in: Array("<p>plain".utf8)) == .windows1252)
        #expect(WebEncoding.detect(in: Array("<p>caf".utf8) + [0xE9]) == .windows1252)
        let russian = [UInt8](
            WebEncodingTests.encode("Сегодня в Москве прошёл дождь, а завтра обещают солнце.", as: .windows1251))
        #expect(WebEncoding.detect(in: russian) == .windows1251)
        let cut = Array(Array("Ein längerer Satz über Äpfel, Öl, Übermut, Größe und Fuß".utf8).dropLast())
        #expect(WebEncoding.detect(in: cut) == .utf8)
    }

    @Test(arguments: WebEncoding.allCases)
    func keepsASCIIInEveryEncoding(encoding: WebEncoding) {
        switch encoding {
        case .utf16BE, .utf16LE, .replacement: return
        default: #expect(encoding.decode(Array("<p>plain".utf8)).utf8 == Array("<p>plain".utf8))
        }
    }

    @Test(arguments: WebEncoding.allCases)
    func givesValidUTF8ForAnyBytes(encoding: WebEncoding) {
        for step in [1, 3, 7, 31, 101] {
            let bytes = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* step &+ $0 / 256) }
            #expect(String(validating: encoding.decode(bytes).utf8, as: UTF8.self) != nil)
        }
    }
}

/// Writes test text in a single-byte encoding.
enum WebEncodingTests {
    static func encode(_ text: String, as encoding: WebEncoding) -> [UInt8] {
        let table = encoding.upperHalf ?? []
        return text.unicodeScalars.compactMap { scalar in
            scalar.isASCII
                ? UInt8(scalar.value) : table.firstIndex(of: UInt16(scalar.value)).map { UInt8($0 + 0x80) }
        }
    }
}
