/// Which clients there are, who uses them, and which are to be closed: at most so many idle ones are kept.
///
/// A client belongs to one host at one address. Knows nothing of HTTP.
struct ClientTable<Client> {
    private struct Entry {
        var client: Client
        var users: Int
        var lastUse: Int
    }

    private var entries: [String: Entry] = [:]
    private var uses = 0
    private let idleLimit: Int

    init(idleLimit: Int) { self.idleLimit = idleLimit }

    /// The client for a key, made where there is none, and marked as used once more.
    mutating func take(_ key: String, make: () -> Client) -> Client {
        uses += 1
        var entry = entries[key] ?? Entry(client: make(), users: 0, lastUse: 0)
        entry.users += 1
        entry.lastUse = uses
        entries[key] = entry
        return entry.client
    }

    /// Marks a client as used once less.
    ///
    /// - Returns: the clients that are forgotten now, to be closed.
    mutating func release(_ key: String) -> [Client] {
        entries[key]?.users -= 1
        let idle = entries.filter { $0.value.users == 0 }
        guard idle.count > idleLimit else { return [] }
        let oldest = idle.sorted { $0.value.lastUse < $1.value.lastUse }.prefix(idle.count - idleLimit)
        return oldest.compactMap { entries.removeValue(forKey: $0.key)?.client }
    }

    /// Forgets all clients and gives them back, to be closed.
    mutating func removeAll() -> [Client] {
        defer { entries = [:] }
        return entries.values.map(\.client)
    }

    /// How many clients there are.
    var count: Int { entries.count }
}
