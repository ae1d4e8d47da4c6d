#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The natural logarithm.
func logarithm(_ value: Float) -> Float { log(value) }

/// 1 / (1 + e^-x): a share from what speaks for it.
func logistic(_ value: Float) -> Float { 1 / (1 + exp(-value)) }
