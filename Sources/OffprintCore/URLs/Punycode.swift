/// Punycode (RFC 3492): a label of any script in letters, digits and hyphens.
enum Punycode {
    private static let (base, tMin, tMax) = (36, 1, 26)

    /// The encoded label, without `xn--`; nil for one too long to be a label.
    static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
        guard scalars.count <= 1_000 else { return nil }
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basics = output.count
        if basics > 0 { output.append(UInt8(ascii: "-")) }
        var (n, delta, bias, handled) = (128, 0, 72, basics)
        while handled < scalars.count {
            guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= n }).min() else { return nil }
            delta += (next - n) * (handled + 1)
            n = next
            for scalar in scalars {
                if scalar.value < n { delta += 1 }
                guard scalar.value == n else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapt(delta, count: handled + 1, first: handled == basics)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return output
    }

    /// One number as generalized variable-length digits.
    private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
        var q = delta
        var k = base
        while true {
            let t = min(max(k - bias, tMin), tMax)
            if q < t { break }
            output.append(digit(t + (q - t) % (base - t)))
            q = (q - t) / (base - t)
            k += base
        }
        output.append(digit(q))
    }

    private static func adapt(_ delta: Int, count: Int, first: Bool) -> Int {
        var delta = first ? delta / 700 : delta / 2
        delta += delta / count
        var k = 0
        while delta > (base - tMin) * tMax / 2 {
            delta /= base - tMin
            k += base
        }
        return k + (base - tMin + 1) * delta / (delta + 38)
    }

    private static func digit(_ value: Int) -> UInt8 {
        value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)
    }
}
