/// By what the text of a block is found again: a key for the very same text, and keys that texts share which are nearly
/// the same.
struct FragmentKeys {
    /// The key of the very same text.
    var exact: UInt64
    /// Keys of texts that are nearly the same; equal texts have equal ones.
    var near: [UInt64] = []

    /// A text of more words is an article of its own, not a fragment.
    static let mostWords = 600
    /// Of longer texts only the very same are found.
    private static let mostNearWords = 150
    /// Of shorter texts too little is left when a few words differ.
    private static let fewestNearWords = 7

    /// The keys of a text.
    ///
    /// - Parameters:
    ///   - words: as ``FragmentWords`` reads them.
    ///   - findsNear: whether the keys for nearly the same text are wanted.
    init(_ words: ArraySlice<UInt64>, findsNear: Bool) {
        var hash: UInt64 = 0x51_7cc1_b727_220a
        for word in words { hash = FragmentKeys.next(hash, word & ~1) }
        exact = hash
        guard findsNear, words.count <= FragmentKeys.mostNearWords else { return }
        if let key = FragmentKeys.nameless(words) { near.append(key) }
        if words.count >= FragmentKeys.fewestNearWords { FragmentKeys.appendBands(words, to: &near) }
    }

    /// The key of the text with each run of capitalised words, but the first word, replaced by one mark: names vary. Nil
    /// where there are none, or where too little is left.
    private static func nameless(_ words: ArraySlice<UInt64>) -> UInt64? {
        var hash: UInt64 = 0x2b_9924_12ec_a731
        var names = 0
        var others = 0
        var inName = false
        for (place, word) in zip(0..., words) {
            if word & 1 == 1, place > 0 {
                if !inName {
                    hash = next(hash, 0x6e61_6d65)
                    names += 1
                }
                inName = true
            } else {
                hash = next(hash, word & ~1)
                others += 1
                inName = false
            }
        }
        return names > 0 && others >= 3 && names <= others ? hash : nil
    }

    /// Three bands of two minima each over the pairs of neighbouring words (Broder, "On the resemblance and containment
    /// of documents", 1997): texts of which two thirds of the pairs are the same share a band in four of five cases,
    /// those that share a fifth in one of ten.
    private static func appendBands(_ words: ArraySlice<UInt64>, to near: inout [UInt64]) {
        var least = SIMD8<UInt32>(repeating: .max)
        var last = words[words.startIndex] & ~1
        for word in words.dropFirst() {
            let pair = ((last &* 0x9E37_79B9_7F4A_7C15) ^ (word & ~1)) &* 0xBF58_476D_1CE4_E5B9
            last = word & ~1
            // The upper half is mixed well; each lane scrambles it in its own way.
            var mixed = (SIMD8(repeating: UInt32(truncatingIfNeeded: pair >> 32)) ^ salts) &* odds
            mixed ^= mixed &>> 15
            least.replace(with: mixed, where: mixed .< least)
        }
        for band in 0..<3 {
            near.append(next(UInt64(band) &+ 0x77, UInt64(least[2 * band]) << 32 | UInt64(least[2 * band + 1])))
        }
    }

    private static let salts = SIMD8<UInt32>(
        0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344, 0xa409_3822, 0x299f_31d0, 0, 0)
    private static let odds = SIMD8<UInt32>(
        0xd192_ed03, 0x9ddf_ea09, 0xc6a4_a793, 0xff51_afd7, 0x8ebc_6af1, 0x5851_f42d, 1, 1)

    @inline(__always)
    private static func next(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 32)
    }
}
