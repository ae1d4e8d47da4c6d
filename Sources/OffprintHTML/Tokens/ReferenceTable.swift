/// The named character references by the hash of their names.
///
/// `@unchecked Sendable`: nobody writes into it once it is made.
@safe
struct ReferenceTable: @unchecked Sendable {
    /// What a name stands for.
    struct Reference {
        var first: UInt32
        /// The second character; 0 where there is none.
        var second: UInt32
        /// Whether the name also stands without a semicolon.
        var isOpen: Bool
    }

    private struct Slot {
        var hash: UInt64 = 0
        var first: UInt32 = 0
        var second: UInt32 = 0
    }

    /// The one table; it lives as long as the program.
    static let shared = ReferenceTable()

    private static let mask = 8_191
    private static let openBit: UInt32 = 1 << 31
    private let slots: UnsafeMutablePointer<Slot>

    private init() {
        unsafe slots = .allocate(capacity: ReferenceTable.mask + 1)
        unsafe slots.initialize(repeating: Slot(), count: ReferenceTable.mask + 1)
        for entry in CharacterReferences.named.utf8.split(separator: UInt8(ascii: ",")) {
            let parts = entry.split(separator: UInt8(ascii: " "))
            guard parts.count == 2 else { continue }
            let isOpen = parts[0].first == UInt8(ascii: "!")
            let name = Array(isOpen ? parts[0].dropFirst() : parts[0])
            let scalars = parts[1].split(separator: UInt8(ascii: "+")).compactMap {
                UInt32(String($0) ?? "", radix: 16)
            }
            guard let first = scalars.first else { continue }
            let hash = CharacterReferences.hash(name.span, 0..<name.count)
            var slot = ReferenceTable.slot(hash)
            while unsafe slots[slot].hash != 0, unsafe slots[slot].hash != hash {
                slot = (slot + 1) & ReferenceTable.mask
            }
            let second = scalars.count > 1 ? scalars[1] : 0
            unsafe slots[slot] = Slot(
                hash: hash, first: first, second: second | (isOpen ? ReferenceTable.openBit : 0))
        }
    }

    /// What the name with a hash stands for.
    @inline(__always)
    func reference(_ hash: UInt64) -> Reference? {
        var slot = ReferenceTable.slot(hash)
        while unsafe slots[slot].hash != 0 {
            if unsafe slots[slot].hash == hash {
                let second = unsafe slots[slot].second
                return Reference(
                    first: unsafe slots[slot].first, second: second & ~ReferenceTable.openBit,
                    isOpen: second & ReferenceTable.openBit != 0)
            }
            slot = (slot + 1) & ReferenceTable.mask
        }
        return nil
    }

    @inline(__always)
    private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) & mask }
}
