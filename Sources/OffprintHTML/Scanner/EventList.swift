internal import OffprintCore

/// The events of a page, which grow at their end, and seldom in their midst: where text of a table moves in front of it,
/// or where misnested elements are put in order.
///
/// An event keeps its number. Links between events are made with the first that goes into the midst, so that most
/// pages pay nothing for them.
struct EventList: ~Copyable {
    /// The events by number; by place once ``order()`` has run.
    private(set) var events = Table<PageEvent>()
    private var next = Table<Int32>()
    private var previous = Table<Int32>()
    private var isLinked = false
    private var first: Int32 = -1
    private var last: Int32 = -1
    private var ordered = Table<PageEvent>()

    /// The number of events.
    var count: Int { events.count }

    /// Empties the list and keeps its memory, unless a huge page has blown it up.
    mutating func reset() {
        events.removeAll()
        next.removeAll()
        previous.removeAll()
        ordered.removeAll()
        (isLinked, first, last) = (false, -1, -1)
    }

    /// Puts an event in front of another, or at the end for -1.
    @inline(__always)
    mutating func add(_ event: PageEvent, before place: Int32) {
        if place < 0, !isLinked { events.append(event) } else { insert(event, before: place) }
    }

    /// Puts an event in front of another, or at the end for -1.
    mutating func insert(_ event: PageEvent, before place: Int32) {
        link()
        let number = Int32(events.count)
        let before = place < 0 ? last : previous[Int(place)]
        events.append(event)
        next.append(place)
        previous.append(before)
        if before < 0 { first = number } else { next[Int(before)] = number }
        if place < 0 { last = number } else { previous[Int(place)] = number }
    }

    /// Puts an event right behind another.
    mutating func insert(_ event: PageEvent, after place: Int32) {
        link()
        let follower = next[Int(place)]
        insert(event, before: follower)
    }

    /// Brings the events into their order.
    mutating func order() {
        guard isLinked else { return }
        ordered.reserve(events.count)
        var at = first
        while at >= 0 {
            ordered.append(events[Int(at)])
            at = next[Int(at)]
        }
        swap(&events, &ordered)
    }

    private mutating func link() {
        guard !isLinked else { return }
        isLinked = true
        let count = Int32(events.count)
        next.reserve(events.count + 64)
        previous.reserve(events.count + 64)
        for i in 0..<count {
            next.append(i + 1 < count ? i + 1 : -1)
            previous.append(i - 1)
        }
        first = count > 0 ? 0 : -1
        last = count - 1
    }
}
