// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "custom-stage",
    platforms: [.macOS(.v15)],
    products: [.library(name: "WordCount", targets: ["WordCount"])],
    // The stages that read from the network are left out: they take longer to build than all the rest.
    dependencies: [.package(name: "offprint", path: "../..", traits: [])],
    targets: [
        // The stage: it needs Offprint's core, and nothing else.
        .target(name: "WordCount", dependencies: [.product(name: "OffprintCore", package: "offprint")]),
        // The program: every verb of `offprint`, and one stage more.
        .executableTarget(
            name: "my-offprint",
            dependencies: ["WordCount", .product(name: "OffprintCommands", package: "offprint")],
            // So that stages that are compiled later can be loaded into it.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"], .when(platforms: [.linux]))]),
    ]
)
