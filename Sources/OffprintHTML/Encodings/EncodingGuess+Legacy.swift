extension EncodingGuess {
    /// The likeliest legacy encoding of bytes that are no UTF-8: the one that reads them with the fewest errors, as
    /// letters that go together in some language.
    ///
    /// A rough guess by classes of characters, without statistics of languages: it tells scripts apart, and leaves
    /// Latin text to windows-1252.
    ///
    /// - Complexity: O(candidates), over the first 64 KiB of text that is not ASCII.
    static func legacyEncoding(of bytes: [UInt8]) -> WebEncoding {
        let sample = sample(of: bytes)
        guard sample.count >= 8 else { return .windows1252 }
        // Latin text has its accented letters one by one among plain ones, all other scripts in runs.
        guard loneShare(sample) < 0.5 else { return .windows1252 }
        var best = WebEncoding.windows1252
        var bestScore = 0.12
        for candidate in candidates {
            let score = score(sample, as: candidate)
            if score > bestScore { (best, bestScore) = (candidate, score) }
        }
        return best
    }

    private static let candidates: [WebEncoding] = [
        .shiftJIS, .eucJP, .eucKR, .gbk, .big5, .windows1251, .koi8R, .iso8859_5, .ibm866, .macCyrillic, .windows1253,
        .iso8859_7, .windows1255, .windows1256, .windows874,
    ]

    /// The share of bytes of 0x80 and more that have no other such byte beside them.
    private static func loneShare(_ sample: [UInt8]) -> Double {
        var lone = 0
        var all = 0
        for i in sample.indices where sample[i] >= 0x80 {
            all += 1
            let isBefore = i > 0 && sample[i - 1] >= 0x80
            let isAfter = i + 1 < sample.count && sample[i + 1] >= 0x80
            if !isBefore, !isAfter { lone += 1 }
        }
        return all == 0 ? 1 : Double(lone) / Double(all)
    }

    /// The bytes that are not ASCII, with the letter after each run of them, which may be the second half of a pair.
    private static func sample(of bytes: [UInt8]) -> [UInt8] {
        var sample: [UInt8] = []
        var isInTag = false
        for i in bytes.indices {
            let byte = bytes[i]
            if byte == 0x3C { isInTag = true }
            if byte == 0x3E { isInTag = false }
            if byte >= 0x80 || (!isInTag && byte >= 0x40 && i > 0 && bytes[i - 1] >= 0x80) {
                sample.append(byte)
            } else if let last = sample.last, last != 0x20 {
                sample.append(0x20)
            }
            if sample.count >= 65_536 { break }
        }
        return sample
    }

    /// How well an encoding reads a sample: near 1 for text of its script, below 0 for nonsense.
    private static func score(_ sample: [UInt8], as encoding: WebEncoding) -> Double {
        let text = encoding.decode(sample).utf8
        var tally = Tally(encoding)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 || scalar == " " {
            tally.add(scalar.value)
        }
        return tally.score
    }

    /// Counts the characters that speak for and against an encoding.
    private struct Tally {
        private let encoding: WebEncoding
        private var good = 0.0
        private var bad = 0.0
        private var count = 0.0
        private var previous: UInt32 = 0x20

        init(_ encoding: WebEncoding) { self.encoding = encoding }

        /// For each character, not for each point: a pair of bytes that is one letter beats two signs.
        var score: Double { count == 0 ? 0 : (good - bad * 3) / count }

        mutating func add(_ scalar: UInt32) {
            defer { previous = scalar }
            guard scalar != 0x20 else { return }
            count += 1
            switch scalar {
            case 0xFFFD, 0x80...0x9F, 0xE000...0xF8FF: bad += 4
            case 0x410...0x44F, 0x451, 0x401: cyrillic(scalar)
            case 0x400...0x40F, 0x450...0x45F, 0x490, 0x491: good += 0.6
            case 0x3B1...0x3C9:
                good += [0x3B1, 0x3B5, 0x3B9, 0x3BF, 0x3BD, 0x3C4, 0x3C3, 0x3C1].contains(scalar) ? 1.5 : 1
            case 0x386...0x3AB, 0x3AC...0x3CE: good += (0x3B1...0x3CE).contains(previous) ? -0.5 : 0.8
            case 0x5D0...0x5EA: good += 1.3
            case 0x621...0x64A: good += 1
            case 0xE01...0xE5B: good += 1
            case 0x3041...0x3096, 0x30A1...0x30FC: good += 1.8
            case 0xFF61...0xFF9F: bad += 0.7
            case 0xAC00...0xD7A3: good += 1.8
            case 0x4E00...0x9FFF: han(scalar)
            case 0x3000...0x3020, 0xFF01...0xFF5E, 0x2010...0x203B, 0xB7, 0xAB, 0xBB, 0xA0, 0x2116, 0xA9, 0xAE:
                good += 0.3
            case 0x2500...0x25FF: bad += 1.5
            default: bad += 0.5
            }
        }

        private mutating func cyrillic(_ scalar: UInt32) {
            let isLower = scalar >= 0x430
            let wasLower = previous >= 0x430 && previous <= 0x45F
            // A capital after a small letter is what one Cyrillic encoding looks like in another.
            // And text all in capitals is mostly Hebrew.
            let wasUpper = previous >= 0x410 && previous < 0x430
            if !isLower, wasLower { bad += 1 } else { good += isLower ? 1 : wasUpper ? 0.2 : 0.7 }
            // The letters that make up most of Russian, Ukrainian, Bulgarian and Serbian text.
            switch scalar {
            case 0x43E, 0x435, 0x430, 0x438, 0x43D, 0x442, 0x441, 0x440: good += 0.5
            case 0x44A, 0x44D, 0x444, 0x449: bad += 0.2
            default: break
            }
        }

        /// The rows that simplified and traditional text lives in differ by encoding: common characters come first there.
        private mutating func han(_ scalar: UInt32) {
            switch scalar {
            case 0x7684, 0x662F, 0x4E0D, 0x4E00, 0x6211, 0x5728, 0x6709, 0x4EBA, 0x4E86, 0x4E2D, 0x5927, 0x4E0A, 0x65E5,
                0x672C, 0x56FD, 0x570B, 0x500B, 0x4E2A, 0x9019, 0x8FD9, 0x4F86, 0x6765, 0x4EE5, 0x5230, 0x5E74, 0x6708,
                0x4F60, 0x4ED6, 0x8AAA, 0x8BF4, 0x6642, 0x65F6, 0x6703, 0x4F1A, 0x5730, 0x5C31, 0x51FA, 0x4E5F, 0x8981,
                0x53EF, 0x751F, 0x5B66, 0x5B78, 0x7528, 0x70BA, 0x4E3A, 0x591A, 0x5C0F, 0x5929:
                good += 2.5
            default: good += 1
            }
        }
    }
}
