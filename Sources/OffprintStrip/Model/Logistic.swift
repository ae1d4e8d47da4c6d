/// The logistic function, without the C library.
enum Logistic {
    /// 1 / (1 + e^-x) of four numbers, to about one part in ten thousand, and the same on every platform.
    @inline(__always)
    static func of(_ x: SIMD4<Float>) -> SIMD4<Float> {
        let (low, high) = (SIMD4<Float>(repeating: -16), SIMD4<Float>(repeating: 16))
        let below = high.replacing(with: x, where: x .< high)
        return 1 / (1 + exponential(-low.replacing(with: below, where: below .> low)))
    }

    /// The same of one number.
    static func of(_ x: Float) -> Float { of(SIMD4(repeating: x))[0] }

    // e^x as (e^(x/32))^32 with four terms of the series.
    @inline(__always)
    private static func exponential(_ x: SIMD4<Float>) -> SIMD4<Float> {
        let t: SIMD4<Float> = x / 32
        var value: SIMD4<Float> = 1 + t / 4
        value = 1 + t / 3 * value
        value = 1 + t / 2 * value
        value = 1 + t * value
        for _ in 0..<5 { value *= value }
        return value
    }
}
