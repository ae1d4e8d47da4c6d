public import OffprintCore

extension RunReport {
    /// The statistics as `.offprint/statistics.json` holds them.
    public var json: JSONValue {
        var object: JSONObject = [
            "ending": .string(told), "read": .integer(read), "written": .integer(written),
            "dropped": RunReport.counts(dropped), "dead": RunReport.counts(dead), "renamed": .integer(renamed),
            "lostThreads": .integer(lostThreads), "seconds": .number(elapsed.inSeconds),
        ]
        object["stages"] = .array(
            entries.map { entry in
                [
                    "name": .string(entry.name), "in": .integer(entry.entered), "kept": .integer(entry.kept),
                    "dropped": RunReport.counts(entry.dropped), "failed": .integer(entry.failed),
                    "seconds": .number(entry.time.inSeconds),
                ]
            })
        return .object(object)
    }

    /// How it ended, in a word or a sentence.
    public var told: String {
        switch ending {
        case .finished: "finished"
        case .interrupted: "interrupted"
        case .overErrorBudget: "stopped: too many documents failed"
        case .inputFailed(let error): "stopped: \(error)"
        case .outputFailed(let error): "stopped: \(error)"
        }
    }

    private static func counts(_ counts: [String: Int]) -> JSONValue {
        var object = JSONObject()
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) { object[name] = .integer(count) }
        return .object(object)
    }
}

extension Duration {
    /// The duration in seconds, with their fractions.
    public var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
