import OffprintText
import Testing

@Suite struct UnicodeTests {
    @Test func readsScalarsAsTheStandardLibraryDoes() {
        let text = "aé€😀\u{10FFFF}"
        let bytes = Array(text.utf8)
        let span = bytes.span
        var index = 0
        var values: [UInt32] = []
        while index < bytes.count {
            let scalar = Scalars.read(span, at: index, end: bytes.count)
            index += scalar.length
            #expect(Scalars.read(span, before: index, start: 0).value == scalar.value)
            values.append(scalar.value)
        }
        #expect(values == text.unicodeScalars.map(\.value))
    }

    @Test(
        arguments: [
            [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func readsBadBytesOneByOne(bytes: [UInt8]) {
        let scalar = Scalars.read(bytes.span, at: 0, end: bytes.count)
        #expect(scalar.value == 0xFFFD)
        #expect(scalar.length == 1)
        #expect(Scalars.read(bytes.span, before: bytes.count, start: 0).value == 0xFFFD)
    }

    @Test func classesScalars() {
        func classes(_ scalar: Unicode.Scalar) -> CharacterClass { CharacterClass.of(scalar.value) }
        #expect(classes("A") == [.letter, .upper])
        #expect(classes("ß") == [.letter, .lower])
        #expect(classes("Ж").contains(.upper))
        #expect(classes("7") == .digit)
        #expect(classes("漢") == [.letter, .unspaced])
        #expect(classes("ก").contains(.unspaced))
        #expect(classes("\u{A0}") == .space)
        #expect(classes("\u{3000}") == .space)
        #expect(classes("“") == .quotation)
        #expect(classes("’") == .quotation)
        #expect(classes("«").contains(.quotation))
        #expect(classes("\u{301}") == .mark)
    }

    @Test func lowersAsTheStandardLibraryDoes() {
        let text = "ABC ÄÖÜ ŁÓDŹ ΑΒΓ ЖЗИ Ａ Ⴀ"
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        Scalars.appendLowered(source.span, in: 0..<source.count, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text.lowercased())
    }
}
