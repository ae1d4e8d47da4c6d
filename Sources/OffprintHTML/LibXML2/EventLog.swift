internal import CLibXML2
internal import OffprintCore

/// Collects what libxml2 reports, as events.
@safe
struct EventLog {
    private(set) var events: [PageEvent] = []
    /// Whether the nesting grew beyond all bounds, and the rest of the page was read without it.
    private(set) var isFull = false
    /// The parser that reports, to stop it.
    var parser: htmlParserCtxtPtr?

    private let depthLimit: Int
    private var depth = 0
    private var number = 0
    private var elements: [Tag] = []
    private var deadline = Deadline.none
    /// The last element and the last run that were reported.
    private var lastElement = -1
    private var lastRun = -1

    init(depth: Int) {
        depthLimit = depth
        unsafe parser = nil
    }

    mutating func reset(page: borrowing PageTokens, deadline: Deadline) {
        let keeps = events.capacity <= 1_000_000
        events.removeAll(keepingCapacity: keeps)
        elements.removeAll(keepingCapacity: keeps)
        for i in page.elements.indices { elements.append(page.elements[i].tag) }
        (isFull, depth, number, lastElement, lastRun) = (false, 0, 0, -1, -1)
        self.deadline = deadline
    }

    mutating func open(name: UnsafePointer<xmlChar>, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard !isFull else { return }
        var index = -1
        if let attributes = unsafe attributes, unsafe attributes[0] != nil, let value = unsafe attributes[1] {
            index = 0
            var at = 0
            while unsafe value[at] != 0 {
                index = unsafe index * 10 + Int(value[at] &- 0x30)
                at += 1
            }
            guard index < elements.count else { return }
            lastElement = max(lastElement, index)
        }
        depth += 1
        let tag = index >= 0 ? elements[index] : unsafe EventLog.tag(name)
        events.append(.init(kind: .open, tag: tag, index: Int32(index)))
        if depth > depthLimit || (events.count & 4_095 == 0 && deadline.isOver) {
            isFull = true
            if let parser = unsafe parser { unsafe xmlStopParser(parser) }
        }
    }

    mutating func close() {
        guard !isFull, depth > 0 else { return }
        depth -= 1
        events.append(.init(kind: .close, tag: .other, index: -1))
    }

    mutating func characters(_ text: UnsafeBufferPointer<xmlChar>) {
        guard !isFull else { return }
        for i in text.indices {
            let byte = unsafe text[i]
            if byte == UInt8(ascii: ",") {
                events.append(.init(kind: .text, tag: .other, index: Int32(number)))
                lastRun = number
                number = 0
            } else if byte &- 0x30 < 10 {
                number = number &* 10 &+ Int(byte - 0x30)
            } else if let last = events.last, last.kind != .blank {
                events.append(.init(kind: .blank, tag: .other, index: -1))
            }
        }
    }

    /// Closes what is open. Where the parser was stopped, the rest of the page follows without its nesting.
    mutating func finish(_ page: borrowing PageTokens) {
        if isFull { appendRest(page) }
        while depth > 0 {
            depth -= 1
            events.append(.init(kind: .close, tag: .other, index: -1))
        }
    }

    private mutating func appendRest(_ page: borrowing PageTokens) {
        let element = lastElement
        let run = lastRun
        for i in page.tokens.indices {
            let token = page.tokens[i]
            switch token.kind {
            case .blank, .close: break
            case .text where Int(token.index) > run: events.append(.init(kind: .text, tag: .other, index: token.index))
            case .open where Int(token.index) > element && TagTraits.of(token.tag).contains(.block):
                events.append(.init(kind: .open, tag: token.tag, index: token.index))
                events.append(.init(kind: .close, tag: .other, index: -1))
            default: break
            }
        }
    }

    /// The tag of an element that libxml2 put in by itself.
    private static func tag(_ name: UnsafePointer<xmlChar>) -> Tag {
        let count = unsafe strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
        let bytes = unsafe UnsafeBufferPointer(start: name, count: min(Int(count), 17))
        return unsafe TagNames().tag(bytes.span, 0..<bytes.count)
    }
}
