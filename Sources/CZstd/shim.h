#ifndef OFFPRINT_CZSTD_SHIM_H
#define OFFPRINT_CZSTD_SHIM_H

#include <zstd.h>

#endif
