#ifndef OFFPRINT_CZLIB_SHIM_H
#define OFFPRINT_CZLIB_SHIM_H

#include <zlib.h>

/// Begins a gzip stream; `inflateInit2` is a macro, which Swift does not see.
static inline int offprint_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

#endif
