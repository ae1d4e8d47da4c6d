import OffprintConfig
import OffprintCore
import OffprintTestSupport
import Testing

@Suite struct YAMLConformanceTests {
    /// The subset that pipelines use is read right, or refused with a place; never wrong in silence.
    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func readsRightOrRefuses() throws {
        let tally = try Conformance.check("yaml", knownMisses: knownMisses) { item in
            var diagnostics: [Diagnostic] = []
            let node = YAMLReader.read(item["yaml"]?.string ?? "", into: &diagnostics)
            if !diagnostics.isEmpty { return .passed }
            if item["fail"]?.bool == true { return .failed("was read: \(node.map { "\(json($0))" } ?? "nothing")") }
            guard let documents = item["documents"]?.array, documents.count == 1 else { return .leftOut }
            let read = node.map(json) ?? .null
            return read == words(documents[0]) ? .passed : .failed("\(read) is not \(words(documents[0]))")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    private let knownMisses: [String: String] = [
        "yts/9C9N": "libyaml takes a flow list whose lines are not indented; nothing is read wrong",
        "yts/DK95-01": "libyaml takes a tab before a continued scalar; nothing is read wrong",
        "yts/Y79Y-03": "libyaml takes a tab after a list's dash; nothing is read wrong",
        "yts/HM87-01": "libyaml reads '?x' in a flow list as a key (YAML 1.1)",
        "yts/JEF9-02": "libyaml leaves out the last line break of a block scalar of blanks alone",
        "yts/L24T-01": "libyaml leaves out the last line break of a block scalar that ends in blanks",
        "yts/LE5A": "an empty scalar is nothing here, tagged or not: tags play no part in pipelines",
        "yts/WZ62": "an empty scalar is nothing here, tagged or not: tags play no part in pipelines",
        "yts/UGM3": "the suite's JSON has numbers without their zeros; here scalars stay as written",
        "yts/Y2GN": "libyaml takes no colon in an anchor's name (YAML 1.1)",
    ]

    /// Scalars are words here: numbers and truths are compared as they would be written.
    private func words(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let items): .array(items.map(words))
        case .object(let object):
            .object(object.reduce(into: JSONObject()) { $0[$1.key] = words($1.value) })
        case .integer(let number): .string("\(number)")
        case .number(let number): .string("\(number)")
        case .bool(let truth): .string("\(truth)")
        default: value
        }
    }

    private func json(_ node: ConfigNode) -> JSONValue {
        switch node.content {
        case .nothing: .null
        case .scalar(let word, _): .string(word)
        case .list(let items): .array(items.map(json))
        case .map(let entries): .object(entries.reduce(into: JSONObject()) { $0[$1.key] = json($1.value) })
        }
    }
}
