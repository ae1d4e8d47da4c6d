// swift-tools-version: 6.2
import PackageDescription

// The parser with libFuzzer's and the address sanitizer's instruments, as a static library: run.sh links it. A package of
// its own, since unsafe flags on the main one would forbid its use as a dependency. Its sources are links to the project's.
let instrumented: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .unsafeFlags(["-sanitize=fuzzer,address"]),
]

let package = Package(
    name: "offprint-fuzz",
    platforms: [.macOS(.v15)],
    products: [.library(name: "OffprintFuzz", type: .static, targets: ["OffprintFuzz"])],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "OffprintCore", swiftSettings: instrumented),
        .target(
            name: "OffprintHTML", dependencies: ["OffprintCore", "CLibXML2"],
            swiftSettings: instrumented + [.strictMemorySafety()]),
        .target(
            name: "OffprintFuzz", dependencies: ["OffprintCore", "OffprintHTML"], swiftSettings: instrumented),
    ]
)
