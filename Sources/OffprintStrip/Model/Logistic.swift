/// The logistic function, without the C library.
enum Logistic {
    /// 1 / (1 + e^-x), to about one part in ten thousand, and the same on every platform.
    @inline(__always)
    static func of(_ x: Float) -> Float {
        let clamped = max(-16, min(16, x))
        return 1 / (1 + exponential(-clamped))
    }

    // e^x as (e^(x/32))^32 with four terms of the series.
    @inline(__always)
    private static func exponential(_ x: Float) -> Float {
        let t = x / 32
        var value = 1 + t * (1 + t / 2 * (1 + t / 3 * (1 + t / 4)))
        for _ in 0..<5 { value *= value }
        return value
    }
}
