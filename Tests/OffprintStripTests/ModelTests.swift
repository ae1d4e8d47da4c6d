import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct ModelTests {
    @Test func walksATreeAsWritten() {
        // Two trees: column 1 over 0.5 gives 2, else -2; a leaf of 1.
        let trees = TreeEnsemble(written: "AgABAAAAAD///wAAAMD//wAAAED//wAAgD8=")
        #expect(!trees.isEmpty)
        var matrix = FeatureMatrix(rows: 2, columns: 2)
        matrix.fill(0, with: 9)
        matrix.write(from: 1, count: 1) { row, sink in sink.put("b", Float(row)) }
        let scores = trees.probabilities(matrix)
        #expect(scores.count == 2)
        #expect(abs(scores[0] - 0.2689) < 0.001)
        #expect(abs(scores[1] - 0.9526) < 0.001)
    }

    @Test func numbersTagsInTheirOrder() {
        for (i, tag) in Tag.allCases.enumerated() { #expect(Int(tag.number) == i) }
    }

    @Test func keepsADistanceForEachHint() throws {
        var names = FeatureNames()
        HintDistances(Article(plainText: "One.")).put(of: 0, &names)
        #expect(names.names.count == Hint.allCases.count)
        #expect(Hint.allCases.enumerated().allSatisfy { Int($0.element.rawValue) == $0.offset })
    }

    @Test func survivesDamagedWeights() {
        #expect(TreeEnsemble(written: "").isEmpty)
        #expect(TreeEnsemble(written: "//8BAA==").isEmpty)
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
            var words = BlockWords()
            return TextSigns(
                bytes.span, from: 0, to: bytes.count, pageWords: WordTable(capacity: 0), kinds: WordKinds.known,
                classes: classes.span, into: &words)
        }
        #expect(signs("The harbour’s old ferry, it isn't sold.").words == 7)
        #expect(signs("フェリーを残す。").words > 3)
        #expect(signs("One. Two? Three!").stops == 3)
        #expect(signs("").words == 0)
        #expect(signs("same text").fingerprint == signs("Same, text!").fingerprint)
    }
}
