// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// A library target of Offprint: its Swift settings are the same everywhere.
func module(_ name: String, _ dependencies: [Target.Dependency] = ["OffprintCore"], also: [SwiftSetting] = []) -> Target
{
    .target(name: name, dependencies: dependencies, swiftSettings: settings + also)
}

/// The tests of one module, with the fixtures that stand beside them.
func tests(_ name: String, _ dependencies: [Target.Dependency], fixtures: Bool = false) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.target(name: name), "OffprintTestSupport"] + dependencies,
        resources: fixtures ? [.copy("Fixtures")] : [],
        swiftSettings: settings)
}

let package = Package(
    name: "offprint",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "offprint", targets: ["offprint"]),
        .library(name: "OffprintCore", targets: ["OffprintCore"]),
        .library(name: "OffprintTesting", targets: ["OffprintTesting"]),
        .library(name: "OffprintCommands", targets: ["OffprintCommands"]),
        .library(name: "OffprintRun", targets: ["OffprintRun"]),
        .plugin(name: "CheckPipelines", targets: ["CheckPipelines"]),
    ],
    traits: [
        .default(enabledTraits: ["Fetch"]),
        .trait(
            name: "Fetch", description: "Stages that read from the network; without them nothing of swift-nio is built."
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        // What a user's stage imports: the standard library and nothing else.
        module("OffprintCore", []),

        // The C libraries, each behind the one module that wraps it.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CZstd", pkgConfig: "libzstd",
            providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),

        // Stages.
        .target(
            name: "OffprintHTML", dependencies: ["OffprintCore", "CLibXML2"],
            swiftSettings: settings + [.strictMemorySafety()],
            linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        module("OffprintParse", ["OffprintCore", "OffprintHTML"]),
        module("OffprintText"),
        module("OffprintStrip"),
        module("OffprintQuotes", ["OffprintCore", "OffprintText"]),
        module("OffprintSummary", ["OffprintCore", "OffprintText"]),
        module("OffprintRelevance", ["OffprintCore", "OffprintText"]),
        module(
            "OffprintFetch",
            [
                "OffprintCore",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),

        // Inputs and outputs.
        module("OffprintArchives", ["OffprintCore", "CDeflate", "CZlib", "CZstd"]),
        module("OffprintOutputs"),
        module("OffprintSQLite", ["OffprintCore", .product(name: "GRDB", package: "GRDB.swift")]),

        // What runs them.
        module("OffprintRun"),
        module("OffprintConfig", ["OffprintCore", .product(name: "Yams", package: "Yams")]),
        module(
            "OffprintCommands",
            [
                "OffprintCore", "OffprintConfig", "OffprintRun", "OffprintArchives", "OffprintOutputs",
                "OffprintSQLite", .target(name: "OffprintFetch", condition: .when(traits: ["Fetch"])), "OffprintParse",
                "OffprintStrip", "OffprintQuotes", "OffprintSummary", "OffprintRelevance",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "offprint", dependencies: ["OffprintCommands"], swiftSettings: settings,
            linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"], .when(platforms: [.linux]))]),

        // For people who write stages.
        module("OffprintTesting", ["OffprintCore", "OffprintHTML"]),
        .plugin(
            name: "CheckPipelines",
            capability: .command(
                intent: .custom(
                    verb: "check-pipelines", description: "Checks every pipeline under pipelines/ and examples/."))),

        // Tests.
        .target(
            name: "OffprintTestSupport", dependencies: ["OffprintCore"], path: "Tests/OffprintTestSupport",
            swiftSettings: settings),
        tests("OffprintCore", []),
        tests("OffprintHTML", []),
        tests("OffprintParse", []),
        tests("OffprintText", []),
        tests("OffprintStrip", ["OffprintParse"]),
        tests("OffprintQuotes", ["OffprintParse", "OffprintStrip"]),
        tests("OffprintSummary", []),
        tests("OffprintRelevance", []),
        tests("OffprintArchives", ["CDeflate", "CZstd"]),
        tests("OffprintOutputs", []),
        tests("OffprintSQLite", [.product(name: "GRDB", package: "GRDB.swift")]),
        tests("OffprintRun", []),
        tests("OffprintConfig", []),
        tests(
            "OffprintFetch",
            [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ], fixtures: true),
        tests("OffprintCommands", ["offprint", "OffprintConfig", "OffprintTesting"]),
    ]
)

// What only this project's developers need stands behind an environment variable, so that nobody else builds it.
if Context.environment["OFFPRINT_DEVELOP"] != nil {
    package.targets += [
        // Times each stage: scripts/bench.
        .executableTarget(
            name: "offprint-bench",
            dependencies: [
                "OffprintCore", "OffprintArchives", "OffprintHTML", "OffprintParse", "OffprintStrip", "OffprintQuotes",
                "OffprintSummary", "OffprintRelevance",
            ],
            path: "Benchmarks/offprint-bench"),
        // Dumps the features that Benchmarks/training learns from.
        .executableTarget(
            name: "strip-features", dependencies: ["OffprintCore", "OffprintParse", "OffprintStrip"],
            path: "Benchmarks/training/features", swiftSettings: settings),
        // Dump blocks to be labelled, and features to be learnt from: Benchmarks/promos.
        .executableTarget(
            name: "promo-blocks", dependencies: ["OffprintCore", "OffprintHTML"], path: "Benchmarks/promos/blocks",
            swiftSettings: settings),
        .executableTarget(
            name: "promo-features", dependencies: ["OffprintCore", "OffprintParse", "OffprintStrip"],
            path: "Benchmarks/promos/features", swiftSettings: settings),
        // Dumps what a structure makes of a page, for Benchmarks/scanner.
        .executableTarget(
            name: "page-dump", dependencies: ["OffprintCore", "OffprintHTML"], path: "Benchmarks/scanner/page-dump",
            swiftSettings: settings),
    ]
}
