// swift-tools-version: 6.2
import PackageDescription

// What the scripts of ../summaries and ../relevance run: it opens the stages from inside, so it builds their sources
// itself and is no part of the package that users get.
//
//     swift build -c release -Xswiftc -enable-testing
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "language-tool",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "OffprintCore", swiftSettings: settings),
        .target(name: "OffprintText", dependencies: ["OffprintCore"], swiftSettings: settings),
        .target(name: "OffprintSummary", dependencies: ["OffprintCore", "OffprintText"], swiftSettings: settings),
        .target(name: "OffprintRelevance", dependencies: ["OffprintCore", "OffprintText"], swiftSettings: settings),
        .executableTarget(
            name: "language-tool",
            dependencies: ["OffprintCore", "OffprintText", "OffprintSummary", "OffprintRelevance"],
            swiftSettings: settings),
    ]
)
