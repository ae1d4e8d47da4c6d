internal import CLibXML2
internal import OffprintCore

/// Asks libxml2 which element closes which, and gives the page's events in the order of its tree.
///
/// libxml2 runs with callbacks and builds no tree of its own, so nothing of it outlives the call.
struct LibXML2Structure {
    private var lean: LeanMarkup
    private var log: EventLog

    /// Whether elements nested too deeply were flattened on the last page.
    var isFlattened: Bool { lean.isFlattened || log.isFull }
    /// The events of the last page.
    var events: [PageEvent] { log.events }

    init(limits: HTMLLimits) {
        lean = LeanMarkup(depth: limits.depth)
        // The mark-up is bounded by the limit already; what slips through by misplaced end tags is stopped here.
        log = EventLog(depth: 4 * limits.depth + 64)
    }

    /// Reads the tokens of a page into ``events``.
    ///
    /// - Throws: ``StageError`` when the time is over, or memory is.
    mutating func read(_ page: borrowing PageTokens, deadline: Deadline) throws(StageError) {
        try lean.write(page, deadline: deadline)
        log.reset(page: page, deadline: deadline)
        let markup = lean.bytes
        let isDone = unsafe withUnsafeMutablePointer(to: &log) { log in
            unsafe markup.withUnsafeBufferPointer { buffer in
                guard let context = unsafe LibXML2Context(buffer) else { return false }
                unsafe context.parse(into: log)
                return true
            }
        }
        guard isDone else { throw StageError(.failed, "libxml2 has no memory for the page") }
        try deadline.check()
        log.finish(page)
    }
}

/// A parser context of libxml2: freed with its last use.
@safe
private struct LibXML2Context: ~Copyable {
    private let context: htmlParserCtxtPtr

    init?(_ markup: UnsafeBufferPointer<UInt8>) {
        guard let base = markup.baseAddress,
            let context = unsafe htmlCreateMemoryParserCtxt(
                UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), Int32(markup.count))
        else { return nil }
        unsafe self.context = context
        unsafe htmlCtxtUseOptions(
            context, Int32(HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue))
    }

    deinit { unsafe htmlFreeParserCtxt(context) }

    func parse(into log: UnsafeMutablePointer<EventLog>) {
        guard let handler = unsafe context.pointee.sax else { return }
        unsafe handler.update(repeating: htmlSAXHandler(), count: 1)
        unsafe handler.pointee.startElement = { data, name, attributes in
            guard let data = unsafe data, let name = unsafe name else { return }
            let log = unsafe data.assumingMemoryBound(to: EventLog.self)
            unsafe log.pointee.open(name: name, attributes: attributes)
        }
        unsafe handler.pointee.endElement = { data, _ in
            guard let data = unsafe data else { return }
            unsafe data.assumingMemoryBound(to: EventLog.self).pointee.close()
        }
        let characters: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32) -> Void = {
            data, text, count in
            guard let data = unsafe data, let text = unsafe text else { return }
            let log = unsafe data.assumingMemoryBound(to: EventLog.self)
            unsafe log.pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        unsafe handler.pointee.characters = characters
        unsafe handler.pointee.ignorableWhitespace = characters
        unsafe log.pointee.parser = context
        unsafe context.pointee.userData = UnsafeMutableRawPointer(log)
        unsafe htmlParseDocument(context)
        unsafe log.pointee.parser = nil
    }
}
