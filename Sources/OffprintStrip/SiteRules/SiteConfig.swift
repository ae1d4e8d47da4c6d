import OffprintCore

/// The rules for one site: a file of lines `command: value`, as Full-Text RSS has them.
struct SiteConfig: Sendable {
    /// A rule with its place, as `example.com.txt:3`.
    struct Rule: Sendable {
        var path: XPath
        var place: String
    }

    /// The file's name.
    let name: String
    /// Where title, body, authors and date are, in the order in which they are tried.
    private(set) var titles: [Rule] = []
    private(set) var bodies: [Rule] = []
    private(set) var authors: [Rule] = []
    private(set) var dates: [Rule] = []
    /// What is stripped.
    private(set) var strips: [Rule] = []
    /// Parts of ids and classes of elements that are stripped.
    private(set) var strippedWords: [(word: [UInt8], place: String)] = []
    /// Parts of the addresses of images that are left out.
    private(set) var strippedImages: [[UInt8]] = []
    /// Whether what is hardly content is cut inside of the body.
    private(set) var prunes = true
    /// Whether the scores decide where no rule for the body finds one.
    private(set) var detectsOnFailure = true
    /// Pages of the site that the rules can be tried on.
    private(set) var testPages: [String] = []

    /// Reads a file of rules. What is not understood or not supported is left out and told, by line and column.
    init(_ text: String, name: String, path: String, into diagnostics: inout [Diagnostic]) {
        self.name = name
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard let line = SiteConfigLine(line, number: number + 1) else { continue }
            if let (message, column) = read(line) {
                diagnostics.append(
                    Diagnostic(
                        message, at: TextPosition(line: number + 1, column: column), in: path, severity: .warning))
            }
        }
    }

    /// Takes a line; what is wrong with it, and in which column, is given back.
    private mutating func read(_ line: SiteConfigLine) -> (message: String, column: Int)? {
        guard let command = line.command else {
            return ("this line is no 'command: value', and is left out", line.column)
        }
        let place = "\(name):\(line.number)"
        switch command {
        case "title": return add(line, place, to: \.titles)
        case "body": return add(line, place, to: \.bodies)
        case "author": return add(line, place, to: \.authors)
        case "date": return add(line, place, to: \.dates)
        case "strip": return add(line, place, to: \.strips)
        case "strip_id_or_class", "strip_image_src":
            let word = line.unquoted
            guard !word.isEmpty else { return ("'\(command)' is given nothing, and is left out", line.column) }
            if command == "strip_image_src" {
                strippedImages.append([UInt8](word.utf8))
            } else {
                strippedWords.append(([UInt8](word.utf8), place))
            }
        case "prune", "autodetect_on_failure":
            guard line.value == "yes" || line.value == "no" else {
                return ("'\(command)' is '\(line.value)', and it must be 'yes' or 'no'", line.valueColumn)
            }
            if command == "prune" { prunes = line.value == "yes" } else { detectsOnFailure = line.value == "yes" }
        case "test_url": testPages.append(line.value)
        // How broken mark-up is mended, and tests of other programs: nothing here depends on them.
        case "tidy", "parser", "test_contains", "test_title", "test_author", "test_date", "test_language": break
        default:
            if let reason = SiteConfig.unsupported[command] {
                return ("'\(command)' has no effect: \(reason)", line.column)
            }
            return (
                "'\(command)' is not known, and is left out\(NearMiss.of(command, among: SiteConfig.known).map { "; did you mean '\($0)'?" } ?? "")",
                line.column
            )
        }
        return nil
    }

    private mutating func add(
        _ line: SiteConfigLine, _ place: String, to rules: WritableKeyPath<SiteConfig, [Rule]>
    ) -> (message: String, column: Int)? {
        do throws(XPathError) {
            self[keyPath: rules].append(Rule(path: try XPath(line.value), place: place))
            return nil
        } catch {
            return (
                "'\(line.command ?? "")' is '\(line.value)': \(error.description); the line is left out",
                line.valueColumn + error.offset
            )
        }
    }

    private static let known = [
        "title", "body", "author", "date", "strip", "strip_id_or_class", "strip_image_src", "prune",
        "autodetect_on_failure", "test_url", "tidy", "parser", "test_contains",
    ]

    private static let unsupported: [String: String] = [
        "http_header": "pages are fetched before rules are read; set headers where you fetch",
        "single_page_link": "a page is read as it was fetched",
        "single_page_link_in_feed": "a page is read as it was fetched",
        "next_page_link": "a page is read as it was fetched",
        "find_string": "mark-up is not rewritten",
        "replace_string": "mark-up is not rewritten",
        "wrap_in": "mark-up is not rewritten",
        "move_into": "mark-up is not rewritten",
        "dissolve": "mark-up is not rewritten",
        "strip_attr": "attributes are not printed",
        "convert_double_br_tags": "two breaks end a paragraph everywhere",
        "insert_detected_image": "the lead image is a field of its own",
        "native_ad_clue": "advertorials are the business of 'strip-promos'",
        "strip_comments": "comment sections are cut everywhere",
        "if_page_contains": "rules have no conditions",
        "skip_json_ld": "title, author and date of a rule stand before all others",
        "skip_id_or_class_filter": "'prune' says whether the scores cut inside of the body",
        "requires_login": "pages are fetched before rules are read",
        "not_logged_in_xpath": "pages are fetched before rules are read",
        "login_uri": "pages are fetched before rules are read",
        "login_username_field": "pages are fetched before rules are read",
        "login_password_field": "pages are fetched before rules are read",
        "login_extra_fields": "pages are fetched before rules are read",
    ]
}

/// A line of a site config, cut into its command and its value.
struct SiteConfigLine {
    let number: Int
    /// The command in lower case, without a value in parentheses; nil where the line has none.
    let command: String?
    let value: String
    /// Where the command and the value begin, from 1.
    let column: Int
    let valueColumn: Int

    /// Cuts a line; nil for comments and empty ones.
    init?(_ line: Substring, number: Int) {
        let text = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard let first = text.first, first != "#" else { return nil }
        self.number = number
        column = line.count - text.count + 1
        guard let colon = text.firstIndex(of: ":") else {
            (command, value, valueColumn) = (nil, "", column)
            return
        }
        let word = text[..<colon].prefix { $0 != "(" }.filter { !$0.isWhitespace }.lowercased()
        // `replace_string(a: b): c`: the command ends before its parenthesis.
        let isCommand = !word.isEmpty && word.allSatisfy { $0.isLetter || $0 == "_" || $0 == "-" }
        command = isCommand ? word : nil
        let rest = text[text.index(after: colon)...]
        let trimmed = rest.drop(while: \.isWhitespace)
        valueColumn = line.distance(from: line.startIndex, to: trimmed.startIndex) + 1
        var end = trimmed.endIndex
        while end > trimmed.startIndex, trimmed[trimmed.index(before: end)].isWhitespace {
            end = trimmed.index(before: end)
        }
        value = String(trimmed[..<end])
    }

    /// The value without quotation marks around it.
    var unquoted: String {
        guard value.count >= 2, let mark = value.first, mark == value.last, mark == "'" || mark == "\"" else {
            return value
        }
        return String(value.dropFirst().dropLast())
    }
}
