import OffprintCore
import OffprintTestSupport
import Testing

@Suite(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
struct JSONConformanceTests {
    @Test func acceptsAndRefusesAsTheSuiteDoes() throws {
        let tally = try Conformance.check("json-parse") { item in
            let bytes = decodeBase64(item["bytes_base64"]?.string ?? "")
            let value = try? JSONValue(parsing: bytes)
            _ = try? JSONValue(parsing: bytes, leniently: true)
            switch item["expected"]?.string {
            case "accept": return value == nil ? .failed("refused") : .passed
            case "reject": return value == nil ? .passed : .failed("accepted as \(value?.description ?? "")")
            default: return .leftOut
            }
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    @Test func writesBackWhatItRead() throws {
        let tally = try Conformance.check("json-transform") { item in
            let value = try JSONValue(parsing: decodeBase64(item["bytes_base64"]?.string ?? ""))
            let again = try JSONValue(parsing: value.serialized())
            return again == value ? .passed : .failed("\(value) came back as \(again)")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }
}

private func decodeBase64(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for letter in text.utf8 {
        let digit: UInt8
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = letter - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = letter - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = letter - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): digit = 62
        case UInt8(ascii: "/"): digit = 63
        default: continue
        }
        bits = bits << 6 | UInt32(digit)
        count += 6
        if count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
        }
    }
    return bytes
}
