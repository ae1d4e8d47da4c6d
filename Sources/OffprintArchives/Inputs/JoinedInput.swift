import OffprintCore

/// Several inputs, one after another.
struct JoinedInput: DocumentInput {
    let inputs: [any DocumentInput]

    /// The layers that all of them give.
    var gives: Set<Layer> {
        inputs.dropFirst().reduce(inputs.first?.gives ?? []) { $0.intersection($1.gives) }
    }

    var isReplayable: Bool { inputs.allSatisfy(\.isReplayable) }

    func makeReader(from position: InputPosition?) throws(InputError) -> sending any DocumentReader {
        try JoinedReader(inputs, from: position)
    }
}

private struct JoinedReader: DocumentReader {
    private let inputs: [any DocumentInput]
    private var index: Int
    private var current: (any DocumentReader)?
    private var readBefore = 0

    init(_ inputs: [any DocumentInput], from position: InputPosition?) throws(InputError) {
        self.inputs = inputs
        index = position?.token["input"]?.integer ?? 0
        guard inputs.indices.contains(index) else { throw InputError("this is no position in these inputs") }
        let place = position?.token["at"].flatMap { $0.isNull ? nil : InputPosition($0) }
        current = try inputs[index].makeReader(from: place)
    }

    mutating func next() throws(InputError) -> InputItem? {
        while current != nil {
            if let item = try current?.next() { return item }
            readBefore += current?.progress.read ?? 0
            guard index + 1 < inputs.count else { return nil }
            index += 1
            current = try inputs[index].makeReader(from: nil)
        }
        return nil
    }

    var position: InputPosition {
        InputPosition(["input": .integer(index), "at": current?.position.token ?? .null])
    }

    var progress: (read: Int, total: Int?) { (readBefore + (current?.progress.read ?? 0), nil) }
}
