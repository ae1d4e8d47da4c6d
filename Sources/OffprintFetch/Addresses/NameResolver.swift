import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Who finds the addresses of a host.
protocol NameResolver: Sendable {
    /// The host's addresses, the preferred one first; never empty.
    func addresses(of host: String) async throws(FetchFailure) -> [IPAddress]
}

/// Asks the operating system, on threads of its own: `getaddrinfo` blocks.
struct SystemResolver: NameResolver {
    private static let threads: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 8)
        pool.start()
        return pool
    }()

    func addresses(of host: String) async throws(FetchFailure) -> [IPAddress] {
        let found: [IPAddress]
        do {
            found = try await Self.threads.runIfActive { Self.lookUp(host) }
        } catch {
            throw .unreachable("the name '\(host)' could not be looked up")
        }
        if found.isEmpty { throw .unreachable("the name '\(host)' has no address") }
        return found
    }

    private static func lookUp(_ host: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        // One answer for each address: the type has to be named, and it is an enumeration in Glibc alone.
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [IPAddress] = []
        var entry = list
        while let current = entry {
            if let raw = current.pointee.ai_addr, let address = IPAddress(raw), !found.contains(address) {
                found.append(address)
            }
            entry = current.pointee.ai_next
        }
        return found
    }
}
