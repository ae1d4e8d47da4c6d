/// The natural logarithm, without a C library: what the standard library has no name for.
enum Logarithm {
    /// The logarithm of a positive number, to about six digits.
    ///
    /// The exponent comes from the number's form; the rest from the series of artanh (Abramowitz and Stegun 4.1.27).
    static func of(_ value: Float) -> Float {
        var significand = value.significand
        var exponent = Float(value.exponent)
        if significand > 1.414_213_5 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        let series = 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
        return exponent * 0.693_147_2 + series
    }
}

/// The exponential function, without a C library.
enum Exponential {
    /// The power of e, to about six digits; 0 or infinity beyond what a `Float` holds.
    static func of(_ value: Float) -> Float {
        guard value > -87 else { return 0 }
        guard value < 88 else { return .infinity }
        let whole = (value * 1.442_695).rounded()
        let rest = value - whole * 0.693_147_2
        let series = 1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24 + rest * (1 / 120 + rest / 720)))))
        return series * Float(sign: .plus, exponent: Int(whole), significand: 1)
    }
}
