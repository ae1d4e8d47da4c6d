import Foundation
public import OffprintCore

/// Runs the cases of a third-party conformance suite, and knows which ones are missed and why.
public enum Conformance {
    /// What came of one case.
    public enum Outcome: Sendable, Hashable {
        /// The answer is the expected one.
        case passed
        /// It is another one, as told.
        case failed(String)
        /// The case does not apply to what is built here, or its source says that another answer is as good.
        case leftOut
    }

    /// The tally of a suite.
    public struct Tally: Sendable {
        /// Cases with the expected answer.
        public var passed = 0
        /// Cases that do not apply.
        public var leftOut = 0
        /// Misses that are named with their reason.
        public var known = 0
        /// Cases that failed without a named reason: id and what went wrong.
        public var unexpected: [String] = []
        /// Named misses that pass now: take them off the list.
        public var stale: [String] = []
    }

    /// The cases of a suite: the lines of its `cases.jsonl`.
    public static func cases(_ suite: String) throws -> [JSONValue] {
        let bytes = try Shared.bytes("bench/conformance/\(suite)/cases.jsonl")
        return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: $0) }
    }

    /// The bytes of a file that a case of the suite names (`files/…`, relative to the suite's folder).
    public static func file(_ suite: String, _ path: String) throws -> [UInt8] {
        try Shared.bytes("bench/conformance/\(suite)/\(path)")
    }

    /// Runs every case and prints the suite's count on one line.
    ///
    /// - Parameter knownMisses: the ids of cases that are answered otherwise on purpose, each with its reason. A key
    ///   ending in `*` stands for all ids that begin with what is before it.
    public static func check(
        _ suite: String, knownMisses: [String: String] = [:], run: (JSONValue) throws -> Outcome
    ) throws -> Tally {
        var tally = Tally()
        let prefixes = knownMisses.keys.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
        for item in try cases(suite) {
            let id = item["id"]?.string ?? "?"
            let outcome: Outcome
            do { outcome = try run(item) } catch { outcome = .failed("\(error)") }
            switch outcome {
            case .passed:
                tally.passed += 1
                if knownMisses[id] != nil { tally.stale.append(id) }
            case .leftOut: tally.leftOut += 1
            case .failed(let why):
                if knownMisses[id] != nil || prefixes.contains(where: id.hasPrefix) {
                    tally.known += 1
                } else {
                    tally.unexpected.append("\(id): \(why)")
                }
            }
        }
        print(
            "conformance \(suite): \(tally.passed) passed, \(tally.known) named misses, "
                + "\(tally.unexpected.count) unexpected, \(tally.leftOut) left out")
        return tally
    }
}
