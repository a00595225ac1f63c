/* SPDX-License-Identifier: MIT */
/* stream_tls: the byte stream over either side of a TLS connection.
 * Owns: the SSL object, and a reference on its context.
 * Called by: net/conn, through wsco_stream_ops.
 * Never: blocks, reads a socket without bound, leaves anything in OpenSSL's error queue, sends after
 *       close_notify. An idle stream holds no record buffers: OpenSSL gives them back, and the slices of one
 *       record are put together in memory of the context.
 * Tested by: tests/unit/io/test_{stream_tls,stream_tls_write,stream_tls_client}.c, tests/phpt/tls. */
#ifndef _FILE_OFFSET_BITS
#define _FILE_OFFSET_BITS 64 /* off_t of 64 bits on 32-bit systems */
#endif
#include "wsco/base/mem.h"
#include "wsco/io/sock.h"

#include "tls_priv.h"

#include <string.h>
#include <unistd.h>

/* How often one call may read its socket, so that no peer holds the loop. The rest is polled again. */
#define TAKES 4

/* Owner: the stream. Freed by: tls_close(). */
typedef struct tls_state {
    SSL *ssl;
    wsco_tls *tls; /* counted */
    int fd;
    wsco_rc end;      /* the result of each later read(); 0 while reading goes on */
    wsco_rc mute;     /* the result of each later write; 0 while writing goes on */
    wsco_rc io_error; /* of the socket, the cause of the last failure */
    uint32_t failure; /* of the handshake, packed by OpenSSL */
    uint8_t takes;    /* left in this call */
    bool more;        /* another record follows the current one at once */
    bool established;
    bool not_tls; /* the peer does not speak TLS: what it sends is dropped */
} tls_state;

/* --- the socket, as OpenSSL sees it --- */

static int socket_read(BIO *bio, char *into, int cap)
{
    tls_state *state = BIO_get_data(bio);
    ssize_t n = state->takes > 0 ? wsco_sock_read(state->fd, into, (size_t)cap) : WSCO_E_AGAIN;

    BIO_clear_retry_flags(bio);
    if (n > 0) {
        state->takes--;
        return (int)n;
    }
    if (n == WSCO_E_AGAIN)
        BIO_set_retry_read(bio);
    else
        state->io_error = (wsco_rc)n;
    return n == WSCO_E_EOF ? 0 : -1;
}

/* OpenSSL checks errno: it forgives a client that is gone when its session ticket is sent. */
static int socket_write(BIO *bio, const char *bytes, int len)
{
    tls_state *state = BIO_get_data(bio);
    struct iovec iov = {(char *)(uintptr_t)bytes, (size_t)len};
    ssize_t n = wsco_sock_writev(state->fd, &iov, 1, state->more);

    BIO_clear_retry_flags(bio);
    if (n > 0)
        return (int)n;
    if (n == WSCO_E_AGAIN) {
        BIO_set_retry_write(bio);
    } else {
        state->io_error = (wsco_rc)n;
        errno = (int)-n;
    }
    return -1;
}

static long socket_ctrl(BIO *bio, int command, long number, void *pointer)
{
    const tls_state *state = BIO_get_data(bio);

    (void)number;
    (void)pointer;
    if (command == BIO_CTRL_EOF)
        return state->io_error == WSCO_E_EOF;
    return command == BIO_CTRL_FLUSH;
}

BIO_METHOD *wsco_stream_tls_socket(void)
{
    BIO_METHOD *method = BIO_meth_new(BIO_TYPE_SOURCE_SINK, "wsco socket");

    if (!method)
        return NULL;
    BIO_meth_set_read(method, socket_read);
    BIO_meth_set_write(method, socket_write);
    BIO_meth_set_ctrl(method, socket_ctrl);
    return method;
}

/* --- what a call of OpenSSL said --- */

static void prepare(tls_state *state, unsigned takes, bool more)
{
    ERR_clear_error();
    state->takes = (uint8_t)takes;
    state->more = more;
    state->io_error = WSCO_OK;
}

static wsco_rc handshake_error(const SSL *ssl)
{
    if (SSL_is_server(ssl))
        return WSCO_E_SSL_BAD_CLIENT;
    return SSL_get_verify_result(ssl) != X509_V_OK ? WSCO_E_TLS_UNTRUSTED : WSCO_E_TLS_HANDSHAKE;
}

/* The result of a call that failed; *want gets the two WANTs as they are. */
static wsco_rc why(tls_state *state, int *want)
{
    uint32_t code = (uint32_t)ERR_peek_error();
    int error = SSL_get_error(state->ssl, 0);

    ERR_clear_error();
    *want = error;
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return WSCO_E_AGAIN;
    if (error == SSL_ERROR_ZERO_RETURN)
        return WSCO_E_EOF;
    if (state->io_error != WSCO_OK)
        return state->io_error;
    if (state->established)
        return WSCO_E_RESET;
    if (state->failure == 0)
        state->failure = code;
    return handshake_error(state->ssl);
}

/* --- reading --- */

/* So that closing sees the peer's FIN, and does not reset what the peer has yet to read. */
static ssize_t drop_input(tls_state *state, void *into, size_t cap)
{
    ssize_t n = wsco_sock_read(state->fd, into, cap);

    return n > 0 ? WSCO_E_AGAIN : n;
}

static ssize_t read_failed(wsco_stream *stream, size_t got)
{
    tls_state *state = stream->state;
    int want;
    wsco_rc rc = why(state, &want);

    stream->wants_write = want == SSL_ERROR_WANT_WRITE;
    stream->pending = rc != WSCO_E_AGAIN && got > 0;
    if (rc == WSCO_E_AGAIN)
        return got > 0 ? (ssize_t)got : rc;
    if (rc != WSCO_E_EOF || !state->established)
        state->mute = state->established ? rc : WSCO_E_PIPE;
    if (rc == WSCO_E_SSL_BAD_CLIENT)
        state->not_tls = true;
    else
        state->end = rc;
    return got > 0 ? (ssize_t)got : rc;
}

/* Other records may have come with this one. Without room for one more read of the socket, only those are
 * taken. So nothing stays in the SSL object that a poll would not report. */
static ssize_t tls_read(wsco_stream *stream, void *into, size_t cap)
{
    tls_state *state = stream->state;
    size_t got = 0, n = 0;

    stream->wants_read = stream->wants_write = stream->pending = false;
    if (stream->deaf || state->not_tls)
        return drop_input(state, into, cap);
    if (state->end != WSCO_OK)
        return state->end;
    prepare(state, TAKES, false);
    do {
        if (got > 0 && cap - got < WSCO_STREAM_TLS_ROOM)
            state->takes = 0;
        int ok = SSL_read_ex(state->ssl, (char *)into + got, cap - got, &n);
        state->established = state->established || SSL_is_init_finished(state->ssl);
        if (!ok)
            return read_failed(stream, got);
        got += n;
        stream->pending = SSL_has_pending(state->ssl);
    } while (stream->pending && got < cap);
    return (ssize_t)got;
}

/* --- writing --- */

/* Writes one record, or the rest of one that did not fit into the socket before; then `bytes` begins as it
 * did. The handshake is left to read(): doing it here could take later bytes out of the socket, which no poll
 * would report. */
static ssize_t put(wsco_stream *stream, const void *bytes, size_t len, bool more)
{
    tls_state *state = stream->state;
    size_t done = 0;
    int want;

    stream->wants_read = !state->established;
    if (!state->established)
        return WSCO_E_AGAIN;
    prepare(state, TAKES, more);
    int ok = SSL_write_ex(state->ssl, bytes, len, &done);
    if (ok)
        return (ssize_t)done;
    wsco_rc rc = why(state, &want);
    stream->wants_read = want == SSL_ERROR_WANT_READ;
    if (rc == WSCO_E_EOF || rc == WSCO_E_SSL_BAD_CLIENT)
        rc = WSCO_E_PIPE;
    /* The socket itself is well, so no end of the peer will come that a reader could wait for. */
    if (rc == WSCO_E_RESET && state->io_error == WSCO_OK)
        rc = -EIO;
    if (rc != WSCO_E_AGAIN)
        state->mute = rc;
    return rc;
}

/* A place in a list of slices. */
typedef struct place {
    const struct iovec *iov;
    int n;
    size_t off;
} place;

static void skip(place *at, size_t len)
{
    while (at->n > 0 && len >= at->iov->iov_len - at->off) {
        len -= at->iov->iov_len - at->off;
        at->iov++;
        at->n--;
        at->off = 0;
    }
    at->off += len;
}

/* Collects the next record: lent from the slices if it is in one piece, else copied. From one place it never
 * gives less than before, because OpenSSL requires that of a repeated write. */
static size_t next_record(const place *from, char *record, const char **bytes)
{
    place at = *from;
    size_t len = at.iov->iov_len - at.off;

    *bytes = (const char *)at.iov->iov_base + at.off;
    if (at.n == 1 || len >= WSCO_TLS_RECORD)
        return len < WSCO_TLS_RECORD ? len : WSCO_TLS_RECORD;
    *bytes = record;
    for (len = 0; at.n > 0 && len < WSCO_TLS_RECORD;) {
        size_t part = at.iov->iov_len - at.off;
        if (part > WSCO_TLS_RECORD - len)
            part = WSCO_TLS_RECORD - len;
        memcpy(record + len, (const char *)at.iov->iov_base + at.off, part);
        len += part;
        skip(&at, part);
    }
    return len;
}

static ssize_t tls_writev(wsco_stream *stream, const struct iovec *iov, int n, bool more)
{
    tls_state *state = stream->state;
    place at = {iov, n, 0};
    ssize_t sent = 0, rc = 0;

    if (state->mute != WSCO_OK)
        return state->mute;
    skip(&at, 0);
    while (at.n > 0) {
        const char *bytes;
        size_t len = next_record(&at, state->tls->record, &bytes);
        place behind = at;
        skip(&behind, len);
        rc = put(stream, bytes, len, more || behind.n > 0);
        if (rc < 0)
            break;
        sent += rc;
        skip(&at, (size_t)rc);
    }
    return sent > 0 ? sent : rc;
}

static ssize_t read_file(int file, void *into, size_t cap, uint64_t off)
{
    ssize_t n;

    do {
        n = pread(file, into, cap, (off_t)off);
    } while (n < 0 && errno == EINTR);
    return n < 0 ? -errno : n;
}

static ssize_t tls_sendfile(wsco_stream *stream, int file, uint64_t off, size_t len)
{
    tls_state *state = stream->state;
    ssize_t sent = 0, rc = 1;

    if (state->mute != WSCO_OK)
        return state->mute;
    while (rc > 0 && (size_t)sent < len) {
        size_t left = len - (size_t)sent;
        rc = read_file(file, state->tls->record, left < WSCO_TLS_RECORD ? left : WSCO_TLS_RECORD,
                       off + (uint64_t)sent);
        if (rc > 0)
            rc = put(stream, state->tls->record, (size_t)rc, (size_t)rc < left);
        if (rc > 0)
            sent += rc;
    }
    return sent > 0 ? sent : rc;
}

/* --- closing --- */

/* close_notify is lost if the socket has no room. Harmless: every message here tells its own length. */
static void tls_shutdown(wsco_stream *stream)
{
    tls_state *state = stream->state;

    if (state->established && state->mute == WSCO_OK) {
        prepare(state, 0, false);
        (void)SSL_shutdown(state->ssl);
        ERR_clear_error();
    }
    state->mute = WSCO_E_PIPE;
    wsco_sock_shutdown_write(state->fd);
}

static void tls_close(wsco_stream *stream)
{
    tls_state *state = stream->state;
    if (!state)
        return;
    SSL_free(state->ssl);
    wsco_tls_release(state->tls);
    wsco_sock_close(state->fd);
    wsco_mem_free(state);
    stream->state = NULL;
    stream->fd = -1;
}

static const wsco_stream_ops tls_ops = {
    .read = tls_read,
    .writev = tls_writev,
    .sendfile = tls_sendfile,
    .shutdown = tls_shutdown,
    .close = tls_close,
};

static wsco_rc open_ssl(tls_state *state, const wsco_tls *tls)
{
    BIO *bio = BIO_new(tls->socket);

    state->ssl = bio ? SSL_new(tls->ctx) : NULL;
    if (!state->ssl) {
        BIO_free(bio);
        ERR_clear_error();
        return WSCO_E_NOMEM;
    }
    BIO_set_data(bio, state);
    BIO_set_init(bio, 1);
    SSL_set_bio(state->ssl, bio, bio);
    return WSCO_OK;
}

/* host: NULL for the server side. A name is asked for and checked; an address is only checked. */
static wsco_rc choose_side(SSL *ssl, const char *host)
{
    if (!host) {
        SSL_set_accept_state(ssl);
        return WSCO_OK;
    }
    SSL_set_connect_state(ssl);
    if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host) == 1)
        return WSCO_OK;
    bool done = SSL_set1_host(ssl, host) == 1 && SSL_set_tlsext_host_name(ssl, host) == 1;
    ERR_clear_error();
    return done ? WSCO_OK : WSCO_E_NOMEM;
}

static wsco_rc open_stream(wsco_stream *stream, int fd, wsco_tls *tls, const char *host)
{
    tls_state *state = wsco_mem_zalloc(sizeof *state);

    if (!state || open_ssl(state, tls) != WSCO_OK || choose_side(state->ssl, host) != WSCO_OK) {
        SSL_free(state ? state->ssl : NULL);
        wsco_mem_free(state);
        return WSCO_E_NOMEM;
    }
    state->fd = fd;
    state->tls = wsco_tls_retain(tls);
    *stream = (wsco_stream){.ops = &tls_ops, .state = state, .fd = fd};
    return WSCO_OK;
}

wsco_rc wsco_stream_tls_init(wsco_stream *stream, int fd, wsco_tls *tls)
{
    return open_stream(stream, fd, tls, NULL);
}

wsco_rc wsco_stream_tls_connect(wsco_stream *stream, int fd, wsco_tls *tls, const char *host)
{
    return open_stream(stream, fd, tls, host);
}

uint32_t wsco_stream_tls_failure(const wsco_stream *stream)
{
    const tls_state *state = stream->state;

    return state ? state->failure : 0;
}

int wsco_stream_tls_reason(uint32_t failure, const char **text)
{
    const char *known = ERR_reason_error_string(failure);

    *text = known ? known : "unknown";
    return ERR_GET_REASON(failure);
}
