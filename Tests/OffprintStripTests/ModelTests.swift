import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct ModelTests {
    /// Column 1 from -1 on, ten steps for each unit, and column 3 from 0 on, one step for each unit.
    static let columns = ByteRows.columns(written: "AgABAAAAgL8AACBBAwAAAAAAAACAPw==")
    /// A tree that gives -1 up to step 5 of the second of them, 2 above; one that gives half above step 0 of the first.
    static let trees = ObliviousTrees(written: "AgABAAAAAD8AAIA+AQAFAPz/CAAAAAAAAAACAA==")

    @Test(arguments: [1, 31, 32, 33, 70])
    func asksTreesOfEachRow(rows: Int) {
        var writer = ColumnWriter(rows: rows, wanted: ModelTests.columns)
        writer.put("not asked for") { Float($0) }
        writer.put("a") { $0 == 0 ? -3 : -0.94 }
        writer.skip(1)
        writer.put("b") { Float($0) }
        writer.check(hasPut: 4)
        let scores = ModelTests.trees.probabilities(writer.steps)
        #expect(scores.count == rows)
        for (row, score) in scores.enumerated() {
            #expect(abs(score - (row == 0 ? 0.3775 : row <= 5 ? 0.5 : 0.9526)) < 0.001, "row \(row)")
        }
    }

    @Test func asksNoTreeOfAGroupThatIsKnownToBeBelow() {
        var writer = ColumnWriter(rows: 70, wanted: ModelTests.columns)
        writer.skip(1)
        writer.put("a") { _ in 0 }
        writer.skip(1)
        writer.put("b") { _ in 9 }
        let asked = ModelTests.trees.probabilities(writer.steps)
        var known = [Float](repeating: 0.01, count: 70)
        known[40] = 0.05
        let scores = ModelTests.trees.probabilities(writer.steps, known: known, sure: 0.04)
        #expect(Array(scores[0..<32]) == Array(known[0..<32]) && Array(scores[64...]) == Array(known[64...]))
        #expect(Array(scores[32..<64]) == Array(asked[32..<64]))
    }

    @Test func givesUpGroupsThatAreHopelessAfterTheFirstTreesAndChangesNoOthers() throws {
        let menu = (1...200).map { "<li><a href=\"/\($0)\">Section \($0)</a></li>" }.joined()
        let article = try PageMaker.article(
            "<nav><ul>\(menu)</ul></nav><article><h1>The old ferry</h1><p>\(Prose.council)</p><p>\(Prose.engines)</p>"
                + "<p>\(Prose.bridge)</p></article><footer><ul>\(menu)</ul></footer>")
        var writer = ColumnWriter(rows: article.blocks.count, wanted: BoilerplateModel.columns)
        BlockFeatures(PageSurvey(article)).put(into: &writer)
        let all = BoilerplateModel.first.probabilities(writer.steps)
        let some = BoilerplateModel.first.probabilities(writer.steps, hopeless: -5)
        #expect(zip(all, some).contains { $0 != $1 }, "No group was given up.")
        for (all, some) in zip(all, some) { #expect(all == some || some < 0.007 && all < 0.02) }
    }

    @Test func givesTheStepsOfSomeRows() {
        var writer = ColumnWriter(rows: 70, wanted: ModelTests.columns)
        writer.skip(1)
        writer.put("a") { $0 % 2 == 0 ? -1 : 0 }
        writer.skip(1)
        writer.put("b") { Float($0 % 9) }
        let all = ModelTests.trees.probabilities(writer.steps)
        #expect(Set(all).count == 4)
        let chosen = [69, 0, 33, 8, 8] + Array(1..<40)
        let some = ModelTests.trees.probabilities(ByteRows(writer.steps, rows: chosen))
        #expect(some == chosen.map { all[$0] })
    }

    @Test func writesTheSameStepForAllRows() {
        var writer = ColumnWriter(rows: 40, wanted: ModelTests.columns)
        writer.skip(1)
        writer.fill("a", with: 900)
        #expect(writer.wants(next: 2) && !writer.wants(next: 1))
        writer.skip(1)
        writer.fill("b", with: 5.5)
        #expect(ModelTests.trees.probabilities(writer.steps).allSatisfy { abs($0 - 0.9526) < 0.001 })
    }

    @Test(arguments: [1, 16, 35])
    func writesWholeNumbersAsOthers(rows: Int) {
        let columns = [ByteRows.Column(place: 0, low: -1, scale: 0.4)]
        var (wholes, others) = (
            ColumnWriter(rows: rows, wanted: columns), ColumnWriter(rows: rows, wanted: columns)
        )
        wholes.put("a", whole: { $0 % 5 == 0 ? -1 : min(254, 9 * $0) })
        others.put("a") { $0 % 5 == 0 ? -1 : Float(min(254, 9 * $0)) }
        let steps = (0..<rows).map { wholes.steps.step(of: $0, 0) }
        #expect(steps == (0..<rows).map { others.steps.step(of: $0, 0) } && steps.first == 0)
        #expect(rows == 1 || steps[1] == 4)
    }

    @Test func keepsColumnsForTheTrainer() {
        var writer = ColumnWriter(keepingAllOf: 2)
        writer.put("a") { Float($0) }
        writer.put("b", 7) { Float($0 + 5) }
        writer.fill("c", with: 9)
        let table = FeatureTable(writer)
        #expect(table.names == ["a", "b7", "c"])
        #expect(table.numbers == [0, 5, 9, 1, 6, 9])
    }

    @Test func numbersTagsInTheirOrder() {
        for (i, tag) in Tag.allCases.enumerated() { #expect(Int(tag.number) == i) }
    }

    @Test func keepsADistanceForEachHint() throws {
        var writer = ColumnWriter(keepingAllOf: 1)
        HintDistances(Article(plainText: "One.")).put(of: [0], into: &writer)
        #expect(writer.names.count == HintDistances.columns && HintDistances.columns == Hint.allCases.count + 1)
        #expect(Hint.allCases.enumerated().allSatisfy { Int($0.element.rawValue) == $0.offset })
    }

    @Test func survivesDamagedWeights() {
        #expect(ObliviousTrees(written: "").isEmpty)
        #expect(ObliviousTrees(written: "//8BAA==").isEmpty)
        #expect(ObliviousTrees(written: "AgABAAAAAD8AAIA+AQAFAPz/").isEmpty)
    }

    @Test func takesTheThresholdWithTheHighestExpectedMeasure() {
        let threshold = KeepThreshold(
            scores: [0.9, 0.8, 0.1, 0.1], words: [50, 50, 10, 10], beta: 1, within: 0.05...0.95)
        #expect(threshold.value == 0.8)
    }

    @Test func favoursRecallWithALowerThreshold() {
        let scores: [Float] = [0.9, 0.4, 0.3]
        let words: [Float] = [50, 50, 50]
        let precise = KeepThreshold(scores: scores, words: words, beta: 0.5, within: 0.05...0.95).value
        let generous = KeepThreshold(scores: scores, words: words, beta: 2, within: 0.05...0.95).value
        #expect(generous < precise)
    }

    @Test func countsTheWordsOfAText() {
        func signs(_ text: String) -> TextSigns {
            let bytes = [UInt8](text.utf8)
            let classes = ByteClass.table
            let none = WordTable(capacity: 0)
            var words = BlockWords()
            var hashes = [UInt64](repeating: 0, count: BlockWords.room)
            var room = hashes.mutableSpan
            return TextSigns(
                bytes.span, TextBits(bytes.span).bits.span, from: 0, to: bytes.count,
                pageWords: PageWordTable(title: none, description: none), kinds: WordKinds.known,
                classes: classes.span, into: &words, &room)
        }
        #expect(signs("The harbour’s old ferry, it isn't sold.").words == 7)
        #expect(signs("フェリーを残す。").words > 3)
        #expect(signs("One. Two? Three!").stops == 3)
        #expect(signs("").words == 0)
        #expect(signs("same text").fingerprint == signs("Same, text!").fingerprint)
    }
}
