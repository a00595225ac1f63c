/* SPDX-License-Identifier: MIT */
/* What the TLS connections of a server, or those of a client, share: certificates, rules, and memory for one
 * record. */
#ifndef WSCO_IO_TLS_H
#define WSCO_IO_TLS_H

#include "wsco/base/err.h"
#include "wsco/io/stream.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Owner: counted; the server holds one reference, each stream one. Freed by: the last wsco_tls_release(). */
typedef struct wsco_tls wsco_tls;

/* Bits of wsco_tls_options.protocols. */
enum { WSCO_TLS_1_0 = 8, WSCO_TLS_1_1 = 16, WSCO_TLS_1_2 = 32, WSCO_TLS_1_3 = 64 };

/* The certificate for one name; in wsco_tls_options.hosts. */
typedef struct wsco_tls_cert {
    const char *name; /* "example.com", or "*.example.com" for one label of any kind; case does not count */
    const char *cert_file;
    const char *key_file;
} wsco_tls_cert;

/* Plain value, lent for the time of wsco_tls_create(). A string that is NULL is not set. Files are PEM. */
typedef struct wsco_tls_options {
    wsco_tls_cert cert;     /* certificate first, then its chain; for clients that ask for no known name */
    const char *passphrase; /* of every encrypted key */
    const char *ciphers;    /* up to TLS 1.2, in OpenSSL's notation */
    const char *ca_file;    /* who may have signed client certificates; one of these three is needed ... */
    const char *ca_path;    /* ... with verify_peer */
    const char *client_cert_file; /* as ca_file; their names are sent to the client too */
    const char *dhparam_file;
    const char *curves;  /* in OpenSSL's notation, "X25519:P-256" */
    unsigned protocols;  /* 0: TLS 1.2 and 1.3 */
    int verify_depth;    /* 0: OpenSSL's default */
    bool verify_peer;    /* a client must show a certificate that can be verified */
    bool self_signed_ok; /* ... which may be signed with its own key */
    bool prefer_server_ciphers;
    const wsco_tls_cert *hosts; /* chosen by the name the client asks for (SNI) */
    size_t host_count;
} wsco_tls_options;

/* The same for a client. The server must show a certificate that can be verified. */
typedef struct wsco_tls_client_options {
    const char *ca_file; /* who may have signed the server's certificate ... */
    const char *ca_path; /* ... with both NULL, the system's authorities */
    unsigned protocols;  /* 0: TLS 1.2 and 1.3 */
} wsco_tls_client_options;

/* Why a context could not be made. All text is static or the caller's own, from the options. */
typedef struct wsco_tls_error {
    const char *option; /* as the script calls it: "ssl_cert_file" */
    const char *value;  /* file or list in question; NULL when none was given */
    const char *reason;
} wsco_tls_error;

/* Reads the files. WSCO_OK; else *error is filled, nothing is held, and the code is an errno (ENOENT, EACCES,
 * ...), or WSCO_E_INVAL for a bad content or value. Connections never renegotiate nor compress (RFC 9325 3.3,
 * 3.5), and answer http/1.1 to clients that use ALPN. */
WSCO_MUST_USE wsco_rc wsco_tls_create(wsco_tls **tls, const wsco_tls_options *options, wsco_tls_error *error);
/* A context for wsco_stream_tls_connect(); results as above. Offers http/1.1 by ALPN. */
WSCO_MUST_USE wsco_rc wsco_tls_create_client(wsco_tls **tls, const wsco_tls_client_options *options,
                                             wsco_tls_error *error);
wsco_tls *wsco_tls_retain(wsco_tls *tls);
/* NULL is allowed. */
void wsco_tls_release(wsco_tls *tls);

/* --- stream_tls.c --- */

/* With less room than this, read() could leave decrypted bytes in the SSL object, which no poll reports. */
#define WSCO_STREAM_TLS_ROOM (40 * 1024)

/* Sets up the server side of TLS on fd. The first reads do the handshake; while it is incomplete they return
 * WSCO_E_AGAIN. A failed handshake gives WSCO_E_SSL_BAD_CLIENT once. After that, and after shutdown(), what
 * the peer still sends is dropped. Takes fd, except on WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_stream_tls_init(wsco_stream *stream, int fd, wsco_tls *tls);
/* Why a client's handshake failed: the certificate is not trusted or not the host's; or another reason. */
#define WSCO_E_TLS_UNTRUSTED (-EACCES)
#define WSCO_E_TLS_HANDSHAKE (-EPROTO)

/* Sets up the client side of TLS on fd, which is connected. host: the name, or the IP address, that the
 * certificate must be for; a name is sent to the server (SNI). The owner calls read() once to begin the
 * handshake; afterwards as above. A failed handshake gives one of the two codes above, and so does each later
 * read(). Takes fd, except on WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_stream_tls_connect(wsco_stream *stream, int fd, wsco_tls *tls, const char *host);
/* Why the handshake failed: a number of OpenSSL, for wsco_stream_tls_reason(). 0 if it has not failed. */
uint32_t wsco_stream_tls_failure(const wsco_stream *stream);
/* OpenSSL's number of a reason, and its text in *text (static). */
int wsco_stream_tls_reason(uint32_t failure, const char **text);

#endif
