/// Where an output's file is.
enum OutputPath {
    /// A path as written, seen from a folder; absolute paths stay.
    static func resolve(_ path: String, in folder: String) -> String {
        if path.utf8.first == UInt8(ascii: "/") || folder.isEmpty || folder == "." { return path }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + path : "\(folder)/\(path)"
    }
}
