/// Where the Encoding Standard's indexes differ from what iconv says: pointer and character, 0 for a hole.
enum LegacyMends {
    static let jis0208: [(Int, UInt32)] = []
    static let jis0212: [(Int, UInt32)] = []
    static let eucKR: [(Int, UInt32)] = []
    static let big5: [(Int, UInt32)] = []
    static let gb18030: [(Int, UInt32)] = []
    static let gb18030Ranges: [(Int, UInt32)] = []
}
