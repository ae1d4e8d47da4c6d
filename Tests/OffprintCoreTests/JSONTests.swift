import OffprintCore
import Testing

@Suite struct JSONReaderTests {
    private func read(_ text: String, leniently: Bool = false) throws -> JSONValue {
        try JSONValue(parsing: Array(text.utf8), leniently: leniently)
    }

    @Test func keepsMembersInOrderAndTheLastOfTwoEqualKeys() throws {
        let value = try read(#"{"b": 1, "a": [true, null], "b": 2.5}"#)
        #expect(value.object?.keys == ["b", "a"])
        #expect(value["b"] == 2.5)
        #expect(value["a"]?[1] == .null)
        #expect(value["a"]?[2] == nil)
    }

    @Test func findsMembersOfLargeObjects() throws {
        let text = "{" + (0..<100).map { "\"key\($0)\": \($0)" }.joined(separator: ",") + "}"
        var object = try #require(try read(text).object)
        #expect(object["key77"] == 77)
        object["key50"] = nil
        #expect(object.count == 99)
        #expect(object["key77"] == 77)
        #expect(object["key50"] == nil)
    }

    @Test func tellsKeysApartByTheirBytes() throws {
        let value = try read("{\"\u{E9}\": 1, \"e\u{301}\": 2}")
        #expect(value["\u{E9}"] == 1)
        #expect(value["e\u{301}"] == 2)
    }

    @Test(arguments: [
        ("0", JSONValue.integer(0)), ("-0", .number(-0.0)), ("9223372036854775807", .integer(.max)),
        ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("1.5", .number(1.5)), ("1e3", .number(1000)), ("0.1", .number(0.1)), ("123e-25", .number(123e-25)),
        ("1e-999", .number(0)), ("1e400", .number(.infinity)), ("3.14159265358979323846", .number(.pi)),
    ])
    func readsNumbers(text: String, value: JSONValue) throws {
        #expect(try read(text) == value)
    }

    @Test(arguments: [
        (#""a\n\u00e9\ud83d\ude00\/""#, "a\n\u{E9}\u{1F600}/"), (#""\ud83d!""#, "\u{FFFD}!"), (#""""#, ""),
        (#""\ud83d\u0041""#, "\u{FFFD}A"), ("\"a long string without any escape\"", "a long string without any escape"),
        (#""a long string with one late escape\t""#, "a long string with one late escape\t"),
    ])
    func readsStrings(text: String, value: String) throws {
        #expect(try read(text).string == value)
    }

    @Test func putsAReplacementForWhatIsNoUTF8() throws {
        #expect(try JSONValue(parsing: [0x22, 0xFF, 0x41, 0x22]).string == "\u{FFFD}A")
    }

    @Test(arguments: [
        ("", 0, "the text ends where a value is wanted"), ("[1 2]", 3, "found '2' where ',' or ']' is wanted"),
        ("{\"a\" 1}", 5, "found '1' where ':' is wanted"), ("[\"ab", 1, "the string has no end"),
        ("[01]", 1, "a number begins with a needless zero"), ("[1,]", 3, "found ']' where a value is wanted"),
        ("{} x", 3, "found 'x' where the end of the text is wanted"),
        ("\"a\tb\"", 2, "a control character stands in a string"),
    ])
    func saysWhereAndWhy(text: String, offset: Int, reason: String) {
        #expect(throws: JSONError(offset: offset, reason: reason)) { try read(text) }
    }

    @Test func refusesWhatIsNestedTooDeep() throws {
        let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        #expect(try JSONValue(parsing: read(deep).serialized()) == read(deep))
        #expect(throws: JSONError(offset: 512, reason: "nested deeper than 512 levels")) { try read("[" + deep + "]") }
    }

    @Test(arguments: [
        "<!--\n{\"a\": 1,}\n-->", "//<![CDATA[\n{\"a\": 1}\n//]]>", "/* x */ {\"a\": /* y */ 1 // z\n}",
        "\u{FEFF}{\"a\":1};",
        "<![CDATA[{\"a\":1}]]>", "{\"a\":1,,}",
    ])
    func readsWhatPagesHoldWhenLenient(text: String) throws {
        #expect(try read(text, leniently: true) == ["a": 1])
    }

    @Test func readsRawControlCharactersAndUnknownEscapesWhenLenient() throws {
        #expect(try read("[\"a\nb\", \"it\\'s\",]", leniently: true) == ["a\nb", "it's"])
        #expect(throws: JSONError.self) { try read("/* no end", leniently: true) }
    }

    @Test func readsASliceFromItsOwnStart() throws {
        let bytes = Array("xx[1]yy".utf8)
        #expect(try JSONValue(parsing: bytes[2..<5]) == [1])
    }
}

@Suite struct JSONWriterTests {
    @Test func putsTheCommasItself() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.integer(-12)
        writer.number(0.5)
        writer.bool(false)
        writer.null()
        writer.endArray()
        writer.key("b" as String)
        writer.beginObject()
        writer.endObject()
        writer.endObject()
        writer.newline()
        writer.value([])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\":[-12,0.5,false,null],\"b\":{}}\n[]")
    }

    @Test func escapesWhatWouldBreakALine() {
        let value: JSONValue = "a\"\\\n\u{1}\u{2028}\u{2029}\u{E9}\u{1F600}"
        #expect(value.description == #""a\"\\\n\u0001\u2028\u2029"# + "\u{E9}\u{1F600}\"")
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xED, 0xA0, 0x80], "\u{FFFD}"), ([0xE2, 0x80], "\u{FFFD}"),
            ([0xC3, 0xA9], "\u{E9}"), ([], ""),
        ] as [([UInt8], String)])
    func mendsWhatIsNoUTF8(bytes: [UInt8], text: String) {
        var writer = JSONWriter()
        writer.string(utf8: bytes.span)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\(text)\"")
    }

    @Test func writesNullForWhatIsNotFinite() {
        #expect(JSONValue.array([.number(.nan), .number(-.infinity)]).description == "[null,null]")
    }

    @Test func indentsWhenPretty() {
        let value: JSONValue = ["a": [1, 2], "b": [:]]
        #expect(
            String(decoding: value.serialized(pretty: true), as: UTF8.self)
                == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
    }

    @Test(arguments: [Int.min, -1, 0, 9, 10, Int.max])
    func writesWholeNumbers(value: Int) {
        #expect(JSONValue.integer(value).description == "\(value)")
    }
}
