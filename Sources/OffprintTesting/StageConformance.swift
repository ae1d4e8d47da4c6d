import Dispatch
public import OffprintCore
import OffprintHTML
import Synchronization

/// The suite that every stage must pass: one line in a stage's tests.
///
/// ```swift
/// @Test func keepsTheRules() throws { try StageConformance(CountWords.self).check() }
/// ```
public struct StageConformance<Subject: Stage>: Sendable {
    private let options: Subject.Options

    /// The suite for a stage, with its defaults or with options.
    public init(_ type: Subject.Type, options: Subject.Options = Subject.Options()) {
        self.options = options
    }

    /// Runs the suite: the description, its examples, empty input, broken UTF-8, a megabyte on one line, the same page
    /// twice and on eight threads. Of a stage of the I/O lane just the description is looked at: what it asks for is
    /// not there in a test.
    ///
    /// - Throws: ``StageConformanceFailure`` with all that went wrong.
    public func check() throws {
        var findings = StageConformance.findings(in: Subject.description)
        let stage = try Subject.stage(for: options)
        switch Step(stage) {
        case nil: findings.append("the type conforms to no role: BlockStripper, Summarizer, DocumentStage, …")
        case .io: break
        case .cpu(let step):
            findings += examples(step)
            findings += oddPages(step)
        }
        if !findings.isEmpty { throw StageConformanceFailure(stage: Subject.description.name, findings: findings) }
    }

    private static func findings(in description: StageDescription) -> [String] {
        var findings: [String] = []
        let name = description.name
        let plain = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        if name.isEmpty || !plain || name.hasPrefix("-") || name.hasSuffix("-") {
            findings.append("the name '\(name)' is not made of lower-case words joined by hyphens")
        }
        if !description.summary.hasSuffix(".") || description.summary.count < 10 {
            findings.append("the summary '\(description.summary)' is no whole sentence")
        }
        for field in Subject.Options.undeclared() {
            findings.append("the field '\(field)' of its options is no @Option")
        }
        for option in OptionDescription.all(of: Subject.Options.self) where !option.help.hasSuffix(".") {
            findings.append("the help of option '\(option.name)' is no whole sentence")
        }
        return findings
    }

    private func examples(_ step: CPUStep) -> [String] {
        Subject.description.examples.enumerated().compactMap { number, example in
            let name = example.title.isEmpty ? "example \(number + 1)" : "example '\(example.title)'"
            do {
                var document = try Sample.document([UInt8](example.page.utf8))
                _ = try step.run(&document, within: .none)
                guard let expected = example.text, let article = document.article else { return nil }
                let text = CleanText(article).string
                return text == expected ? nil : "\(name) leaves the text \"\(text)\", and not \"\(expected)\""
            } catch {
                return "\(name) failed: \(error)"
            }
        }
    }

    private func oddPages(_ step: CPUStep) -> [String] {
        Sample.pages.compactMap { name, bytes in
            do {
                let first = try outcome(step, bytes)
                if try outcome(step, bytes) != first { return "\(name): two runs give different results" }
                let others = Mutex<[Sample.Outcome?]>([])
                DispatchQueue.concurrentPerform(iterations: 8) { _ in
                    let other = try? outcome(step, bytes)
                    others.withLock { $0.append(other) }
                }
                let isSame = others.withLock { $0.allSatisfy { $0 == first } }
                return isSame ? nil : "\(name): eight threads do not give the same result"
            } catch {
                return "\(name): the page cannot be parsed: \(error)"
            }
        }
    }

    private func outcome(_ step: CPUStep, _ bytes: [UInt8]) throws -> Sample.Outcome {
        var document = try Sample.document(bytes)
        do {
            let verdict = try step.run(&document, within: .none)
            return Sample.Outcome(document, verdict: verdict)
        } catch {
            // To refuse a page is a stage's right; it must do so each time.
            return Sample.Outcome(error: error)
        }
    }
}

/// What a stage did not do as it should.
public struct StageConformanceFailure: Error, CustomStringConvertible {
    /// The stage.
    public var stage: String
    /// All that went wrong.
    public var findings: [String]

    /// The findings, one a line.
    public var description: String {
        "stage '\(stage)':\n" + findings.map { "  - \($0)" }.joined(separator: "\n")
    }
}
