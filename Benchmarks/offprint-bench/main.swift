// Prints what each built-in stage costs in CPU time, as a ratio to libxml2 alone parsing the same pages into trees.
// All are measured page by page in one run, so that a noisy machine is noisy for each of them alike.

import Foundation
import OffprintArchives
import OffprintCore
import OffprintHTML
import OffprintParse
import OffprintQuotes
import OffprintRelevance
import OffprintStrip
import OffprintSummary

var most = 200
var paths: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    if argument == "--pages", let count = arguments.popFirst().flatMap({ Int($0) }) {
        most = count
    } else {
        paths.append(argument)
    }
}

/// The CPU time of this process, in seconds.
func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

var pages: [Document] = []
var reader = try Inputs.input(forArguments: paths).makeReader(from: nil)
while pages.count < most, let item = try reader.next() {
    if case .document(let document) = item, document.page != nil { pages.append(document) }
}
guard !pages.isEmpty else {
    print("no page to measure with")
    exit(1)
}

let registry = StageRegistry(
    ParseStages.all + StripStages.all + QuoteStages.all + SummaryStages.all + RelevanceStages.all)
var diagnostics: [Diagnostic] = []
let place = TextPosition(line: 1, column: 1)
@MainActor func word(_ text: String) -> ConfigNode { ConfigNode(.scalar(text, isQuoted: true), at: place) }
@MainActor func map(_ key: String, _ value: ConfigNode) -> ConfigNode {
    ConfigNode(.map([.init(key: key, position: place, value: value)]), at: place)
}
let interests = map(
    "interests", map("ai-policy", word("governments, the military and regulation of artificial intelligence")))
let names = ["parse", "strip-boilerplate", "strip-promos", "extract-quotes", "summarize", "classify-relevance"]
let steps: [CPUStep] = names.compactMap { name in
    let settings = name == "classify-relevance" ? interests : nil
    guard let stage = registry[name]?.make(settings, into: &diagnostics), case .cpu(let step) = Step(stage) else {
        return nil
    }
    return step
}
guard steps.count == names.count else {
    print(diagnostics)
    exit(1)
}

var baseline = 0.0
var doors = HTMLParser.Structure.allCases.map { _ in 0.0 }
var costs = [Double](repeating: 0, count: steps.count)
var bytes = 0
var parsers = HTMLParser.Structure.allCases.map { HTMLParser(structure: $0) }
for round in 0..<2 {
    // The first round warms caches and tables, and is not counted.
    if round == 1 {
        baseline = 0
        doors = doors.map { _ in 0 }
        costs = [Double](repeating: 0, count: steps.count)
        bytes = 0
    }
    for page in pages {
        guard let body = page.page?.bytes else { continue }
        bytes += body.count
        let start = cpuTime()
        _ = HTMLBaseline.parseTree(body)
        baseline += cpuTime() - start
        for number in parsers.indices {
            let before = cpuTime()
            _ = try? parsers[number].parse(body, charset: page.page?.charset)
            doors[number] += cpuTime() - before
        }
        var document = page
        for (number, step) in steps.enumerated() {
            let before = cpuTime()
            let verdict = try? step.run(&document, within: .none)
            costs[number] += cpuTime() - before
            guard verdict == .keep else { break }
        }
    }
}

@MainActor func row(_ name: String, _ seconds: Double) {
    let each = String(format: "%9.3f", seconds * 1000 / Double(pages.count))
    let pace = String(format: "%8.0f", Double(pages.count) / seconds)
    let ratio = String(format: "%7.3f", seconds / baseline)
    print("\(name.padding(toLength: 26, withPad: " ", startingAt: 0)) \(each) ms/page \(pace) pages/s \(ratio)")
}
print(
    "\(pages.count) pages, \(bytes / pages.count / 1000) kB each in the mean, on one core; the last column is the ratio to libxml2's tree"
)
row("libxml2, tree alone", baseline)
for (structure, cost) in zip(HTMLParser.Structure.allCases, doors) { row("parser: \(structure)", cost) }
for (name, cost) in zip(names, costs) { row(name, cost) }
row("parse and strip", costs[0] + costs[1])
row("parse and both strips", costs[0] + costs[1] + costs[2])
row("all stages", costs.reduce(0, +))
