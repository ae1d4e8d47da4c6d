#ifndef OFFPRINT_CLIBXML2_SHIM_H
#define OFFPRINT_CLIBXML2_SHIM_H

// libxml2 may have been built with ICU, whose system headers clash with the ones that Foundation carries.
// Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlmemory.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Frees what libxml2 handed over; `xmlFree` itself is a mutable global, which Swift 6 does not let through.
static inline void offprint_xml_free(void *pointer) { xmlFree(pointer); }

/// The character that an encoding of iconv's gives for a sequence of one to four bytes; 0 where it gives none, or more
/// than one.
static inline uint32_t offprint_iconv_scalar(iconv_t converter, const uint8_t *bytes, size_t count) {
    char input[4];
    uint8_t output[8];
    char *from = input;
    char *to = (char *)output;
    size_t left = count;
    size_t room = sizeof output;
    if (count > sizeof input) return 0;
    memcpy(input, bytes, count);
    iconv(converter, NULL, NULL, NULL, NULL);
    if (iconv(converter, &from, &left, &to, &room) != 0 || left != 0) return 0;
    iconv(converter, NULL, NULL, &to, &room);
    if (room != sizeof output - 4) return 0;
    return ((uint32_t)output[0] << 24) | ((uint32_t)output[1] << 16) | ((uint32_t)output[2] << 8) | output[3];
}

/// Whether `iconv_open` failed.
static inline int offprint_iconv_is_missing(iconv_t converter) { return converter == (iconv_t)-1; }

#endif
