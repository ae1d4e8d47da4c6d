import Foundation

/// What a stream of this process can show.
struct Terminal {
    let isTerminal: Bool
    let width: Int
    private let handle: FileHandle

    static let out = Terminal(.standardOutput)
    static let error = Terminal(.standardError)

    private init(_ handle: FileHandle) {
        self.handle = handle
        isTerminal = isatty(handle.fileDescriptor) != 0
        var size = winsize()
        let known = isTerminal && ioctl(handle.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20
        width = known ? Int(size.ws_col) : 100
    }

    /// Whether text may be coloured: https://no-color.org is kept to.
    var hasColor: Bool {
        isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Writes text as it is. A reader that went away (`| head`) is no reason to fail.
    func write(_ text: String) { try? handle.write(contentsOf: Data(text.utf8)) }

    /// Writes a line.
    func line(_ text: String = "") { write(text + "\n") }
}

/// How a stretch of text looks on a terminal.
enum Look: String {
    case bold = "1"
    case dim = "2"
    case italic = "3"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"

    /// The text in this look; as it is where there are no colours.
    func of(_ text: String, on terminal: Terminal) -> String {
        terminal.hasColor ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension String {
    /// Text of a page made harmless for a terminal: control characters become U+FFFD, but for newline and tab.
    var printable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x09, 0x0A: scalar
                    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
                    default: scalar
                    }
                }))
    }

    /// The text in lines of a width, each behind a margin.
    func wrapped(to width: Int, margin: String = "") -> String {
        split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
            var lines: [String] = []
            var line = ""
            for word in paragraph.split(separator: " ") {
                if !line.isEmpty, line.count + word.count + 1 > width - margin.count {
                    lines.append(line)
                    line = ""
                }
                line += line.isEmpty ? String(word) : " \(word)"
            }
            lines.append(line)
            return lines.map { margin + $0 }.joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
