internal import CLibXML2

/// The tables that turn a pointer of a multi-byte encoding into a character.
///
/// They are asked of iconv once, when first used, and mended where the Encoding Standard has other characters: so the
/// decoders themselves are ours, errors and all, and no table of 20,000 characters stands in the source. 0 is a hole.
enum LegacyIndexes {
    /// Index jis0208, from the Shift_JIS pairs of Windows: 120 rows of 94.
    static let jis0208: [UInt32] = {
        build(count: 11_280, encodings: ["CP932", "SHIFT_JIS"]) { pointer in
            let lead = pointer / 188
            let trail = pointer % 188
            return [UInt8(lead + (lead < 0x1F ? 0x81 : 0xC1)), UInt8(trail + (trail < 0x3F ? 0x40 : 0x41))]
        }
    }()

    /// Index jis0212, from three-byte EUC-JP: 94 rows of 94.
    static let jis0212: [UInt32] = {
        build(count: 94 * 94, encodings: ["EUC-JP"]) { pointer in
            [0x8F, UInt8(pointer / 94 + 0xA1), UInt8(pointer % 94 + 0xA1)]
        }
    }()

    /// Index EUC-KR, which is the one of Windows (code page 949): 126 rows of 190.
    static let eucKR: [UInt32] = {
        build(count: 126 * 190, encodings: ["CP949", "UHC"]) { pointer in
            [UInt8(pointer / 190 + 0x81), UInt8(pointer % 190 + 0x41)]
        }
    }()

    /// Index Big5, with the Hong Kong characters: 126 rows of 157.
    static let big5: [UInt32] = {
        var index = build(count: 126 * 157, encodings: ["BIG5-HKSCS", "BIG5HKSCS"]) { pointer in
            let trail = pointer % 157
            return [UInt8(pointer / 157 + 0x81), UInt8(trail + (trail < 0x3F ? 0x40 : 0x62))]
        }
        for (pointer, scalar) in LegacyMends.big5 { index[pointer] = scalar }
        return index
    }()

    /// Index gb18030, the two-byte part: 126 rows of 190.
    static let gb18030: [UInt32] = {
        var index = build(count: 126 * 190, encodings: ["GB18030"]) { pointer in
            let trail = pointer % 190
            return [UInt8(pointer / 190 + 0x81), UInt8(trail + (trail < 0x3F ? 0x40 : 0x41))]
        }
        for (pointer, scalar) in LegacyMends.gb18030 { index[pointer] = scalar }
        return index
    }()

    /// The four-byte part of gb18030 below U+10000.
    static let gb18030Ranges: [UInt32] = {
        var index = build(count: 39_420, encodings: ["GB18030"]) { pointer in
            [
                UInt8(pointer / 12_600 + 0x81), UInt8(pointer / 1_260 % 10 + 0x30), UInt8(pointer / 10 % 126 + 0x81),
                UInt8(pointer % 10 + 0x30),
            ]
        }
        for (pointer, scalar) in LegacyMends.gb18030Ranges { index[pointer] = scalar }
        return index
    }()

    private static func build(count: Int, encodings: [String], bytes: (Int) -> [UInt8]) -> [UInt32] {
        var index = [UInt32](repeating: 0, count: count)
        for encoding in encodings {
            guard let converter = unsafe iconv_open("UTF-32BE", encoding),
                unsafe offprint_iconv_is_missing(converter) == 0
            else { continue }
            for pointer in 0..<count {
                let sequence = bytes(pointer)
                index[pointer] = unsafe sequence.withUnsafeBufferPointer {
                    unsafe offprint_iconv_scalar(converter, $0.baseAddress, sequence.count)
                }
            }
            unsafe iconv_close(converter)
            break
        }
        return index
    }
}
