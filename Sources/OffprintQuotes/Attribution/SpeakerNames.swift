import OffprintCore
import OffprintText

/// The names that speakers go by in a record.
struct SpeakerNames {
    let reading: Reading

    /// The full name of a member; a description as it stands.
    func name(of speaker: Speaker) -> String {
        switch speaker {
        case .member(let member): clean(reading.cast.members[member].range)
        case .described(let range): clean(range)
        }
    }

    /// White space folded, line breaks included.
    private func clean(_ range: ByteRange) -> String {
        reading.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
