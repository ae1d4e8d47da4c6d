import OffprintCore

/// Addresses that are named on the command line.
struct AddressInput: DocumentInput {
    let addresses: [String]

    var gives: Set<Layer> { [] }
    var isReplayable: Bool { true }

    func makeReader(from position: InputPosition?) throws(InputError) -> sending any DocumentReader {
        Reader(addresses: addresses, place: position?.token.integer ?? 0)
    }

    private struct Reader: DocumentReader {
        let addresses: [String]
        var place: Int

        mutating func next() throws(InputError) -> InputItem? {
            guard addresses.indices.contains(place) else { return nil }
            defer { place += 1 }
            let url = addresses[place]
            return .document(Document(source: Source(id: url, url: url, location: .address(url))))
        }
        var position: InputPosition { InputPosition(.integer(place)) }
        var progress: (read: Int, total: Int?) {
            (addresses[..<place].reduce(0) { $0 + $1.utf8.count }, addresses.reduce(0) { $0 + $1.utf8.count })
        }
    }

    /// Whether an argument is an address, not a path.
    static func isAddress(_ argument: String) -> Bool {
        ["http://", "https://", "file:"].contains { argument.lowercased().hasPrefix($0) }
    }
}
