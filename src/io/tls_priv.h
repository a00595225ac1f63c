/* SPDX-License-Identifier: MIT */
/* The context of the streams: shared by tls.c and stream_tls.c. */
#ifndef WSCO_IO_TLS_PRIV_H
#define WSCO_IO_TLS_PRIV_H

#include "wsco/io/tls.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

/* The most one TLS record carries (RFC 8446 5.1). */
#define WSCO_TLS_RECORD ((size_t)16 * 1024)

typedef struct wsco_tls_host {
    char *name;
    SSL_CTX *ctx;
} wsco_tls_host;

struct wsco_tls {
    uint32_t refs;
    SSL_CTX *ctx;
    BIO_METHOD *socket; /* how SSL objects reach their descriptor */
    char *record;       /* WSCO_TLS_RECORD bytes: slices or a piece of a file, on their way into one record */
    wsco_tls_host *hosts;
    size_t host_count;
};

/* --- stream_tls.c --- */
BIO_METHOD *wsco_stream_tls_socket(void);

#endif
