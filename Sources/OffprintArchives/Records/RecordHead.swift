/// What an archive says of a record before its block.
struct RecordHead {
    /// What a record is.
    enum Kind {
        case response, resource, request, revisit, metadata, warcinfo, conversion, continuation
        /// The first record of an ARC file.
        case arcHeader
        case other
    }

    var kind = Kind.other
    /// Where the record begins, in bytes of the file; in a packed file, where its member begins.
    var offset = 0
    /// The length of the block in bytes.
    var length = 0
    /// The lines of a WARC record's head; an ARC record's line is made into the same fields.
    var fields = HeaderFields()

    /// The address, without the brackets that some writers put around it.
    var uri: String? {
        fields.text(of: "warc-target-uri").map { withoutBrackets($0) }
    }

    /// The record's id, without the brackets and `urn:uuid:`.
    var id: String? {
        guard let text = fields.text(of: "warc-record-id") else { return nil }
        let inner = withoutBrackets(text)
        let prefix = "urn:uuid:"
        let id = inner.lowercased().hasPrefix(prefix) ? String(inner.dropFirst(prefix.count)) : inner
        return id.isEmpty ? nil : id
    }

    private func withoutBrackets(_ text: String) -> String {
        text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }
}

/// Something in an archive that should have been a record and is damaged.
struct ArchiveProblem: Error {
    /// Where it begins, in bytes of the file.
    var offset: Int
    /// What is wrong.
    var reason: String
    /// The record's id and address, when its head could be read.
    var id: String?
    var uri: String?
}
