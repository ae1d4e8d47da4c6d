import ArgumentParser
import Foundation
import OffprintCore

/// Loads stages out of dynamic libraries that were built against this program's core.
enum LoadedStages {
    /// The stages of a library.
    ///
    /// - Throws: the error of a mistake in the call, when the library cannot be loaded or has no stages.
    static func load(_ path: String) throws -> [any Stage.Type] {
        // The library stays loaded: unloading one with conformances crashes the runtime.
        guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw ValidationError("the library '\(path)' cannot be loaded: \(String(cString: dlerror()))")
        }
        guard let symbol = dlsym(library, StageList.entry) else {
            throw ValidationError("the library '\(path)' has no function '\(StageList.entry)'")
        }
        typealias Entry = @convention(c) () -> UnsafeMutableRawPointer
        return StageList.takenUp(unsafeBitCast(symbol, to: Entry.self)()).stages
    }
}
