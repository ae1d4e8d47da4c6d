import OffprintCore
import Testing

@Suite struct StageOptionsTests {
    struct Sample: StageOptions {
        @Option("How many.", within: 1...)
        var howMany = 3
        @Option("A share.", within: 0...1)
        var share = 0.5
        @Option("Names.")
        var names: [String] = []
        @Option("A file.")
        var file: String? = nil
        @Option("A size.")
        var size = ByteSize.megabytes(1)
        @Option("Interests.")
        var interests: NamedValues<String> = [:]
        @Option("Inner ones.")
        var inner = Inner()

        struct Inner: StageOptions, OptionValue {
            @Option("On or off.")
            var on = false
        }
    }

    private let place = TextPosition(line: 2, column: 5)
    private func word(_ word: String) -> ConfigNode { ConfigNode(.scalar(word, isQuoted: false), at: place) }
    private func map(_ pairs: [(String, ConfigNode)]) -> ConfigNode {
        ConfigNode(.map(pairs.map { .init(key: $0.0, position: place, value: $0.1) }), at: place)
    }
    private func decode(_ pairs: [(String, ConfigNode)]) -> (Sample?, [String]) {
        var diagnostics: [Diagnostic] = []
        let options = Sample.decode(map(pairs), owner: "stage 'sample'", into: &diagnostics)
        return (options, diagnostics.map(\.description))
    }

    @Test func takesTheDefaultsWhereNothingIsWritten() throws {
        let (options, errors) = decode([])
        #expect(errors == [])
        #expect(options?.howMany == 3)
        #expect(options?.share == 0.5)
        #expect(options?.file == nil)
    }

    @Test func readsEveryKindOfValue() throws {
        let (read, errors) = decode([
            ("how-many", word("1_000")), ("share", word("25%")),
            ("names", ConfigNode(.list([word("no"), word("1")]), at: place)),
            ("file", word("a.txt")), ("size", word("2MiB")), ("interests", map([("b", word("x")), ("a", word("y"))])),
            ("inner", map([("on", word("yes"))])),
        ])
        #expect(errors == [])
        let options = try #require(read)
        #expect(options.howMany == 1000)
        #expect(options.share == 0.25)
        #expect(options.names == ["no", "1"])
        #expect(options.file == "a.txt")
        #expect(options.size.bytes == 2 << 20)
        #expect(options.interests.entries.map(\.name) == ["b", "a"])
        #expect(options.inner.on)
    }

    @Test func takesASingleValueForAListOfOne() {
        #expect(decode([("names", word("x"))]).0?.names == ["x"])
    }

    @Test(arguments: [
        ("how-many", "0", "2:5: error: 'how-many' is 0, and it must be 1 or more"),
        ("how-many", "few", "2:5: error: 'how-many' is 'few', and it must be a whole number"),
        ("share", "1.5", "2:5: error: 'share' is 1.5, and it must be from 0 to 1"),
        ("share", "nan", "2:5: error: 'share' is 'nan', and it must be a number"),
        (
            "size", "-3MB",
            "2:5: error: 'size' is '-3MB', and it must be a size such as 16MB (10^6 bytes) or 2MiB (2^20)"
        ),
        ("how-mny", "1", "2:5: error: stage 'sample' has no option 'how-mny'; did you mean 'how-many'?"),
        (
            "zzzzzz", "1",
            "2:5: error: stage 'sample' has no option 'zzzzzz'; there is 'how-many', 'share', 'names', 'file', 'size', 'interests' and 'inner'"
        ),
        ("inner", "x", "2:5: error: the options of option 'inner' are 'x', and they must be a map of keys"),
    ])
    func tellsWhatIsWrongAndWhatWouldBeRight(name: String, value: String, message: String) {
        let (options, errors) = decode([(name, word(value))])
        #expect(options == nil)
        #expect(errors == [message])
    }

    @Test(arguments: [
        ("5s", 5000), ("250ms", 250), ("2min", 120_000), ("1.5s", 1500), ("1h", 3_600_000),
    ])
    func readsDurations(text: String, milliseconds: Int) throws {
        let duration = try #require(Duration(written: text))
        #expect(duration == .milliseconds(milliseconds))
    }

    @Test(arguments: ["", "5", "s", "5 parsecs", "-1s", "1e999s"])
    func refusesOddDurations(text: String) { #expect(Duration(written: text) == nil) }

    @Test(arguments: [(16_000_000, "16MB"), (2 << 20, "2MiB"), (1500, "1500B"), (0, "0B")])
    func writesSizesAsTheyWouldBeWritten(bytes: Int, text: String) {
        #expect(ByteSize(bytes: bytes).description == text)
        #expect(ByteSize(text)?.bytes == bytes)
    }

    @Test func describesItselfAsJSONSchema() {
        let schema = Sample.schema
        #expect(schema["additionalProperties"] == false)
        #expect(schema["properties"]?["how-many"]?["minimum"] == 1)
        #expect(schema["properties"]?["share"]?["maximum"]?.double == 1)
        #expect(schema["properties"]?["interests"]?["additionalProperties"]?["type"] == "string")
    }
}
