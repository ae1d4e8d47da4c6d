internal import CLibXML2

/// What libxml2 alone does with a page: the yardstick of the benchmark.
public enum HTMLBaseline {
    /// Lets libxml2 parse a page into a tree, as UTF-8, and frees it.
    ///
    /// - Returns: the number of the tree's top-level nodes, so that the work cannot be left out.
    public static func parseTree(_ bytes: [UInt8]) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue
            let document = unsafe htmlReadMemory(
                UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
                Int32(options))
            guard let document = unsafe document else { return 0 }
            var count = 0
            var node = unsafe document.pointee.children
            while let current = unsafe node {
                count += 1
                unsafe node = current.pointee.next
            }
            unsafe xmlFreeDoc(document)
            return count
        }
    }
}
