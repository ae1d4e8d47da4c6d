#ifndef OFFPRINT_CDEFLATE_SHIM_H
#define OFFPRINT_CDEFLATE_SHIM_H

#include <libdeflate.h>

#endif
