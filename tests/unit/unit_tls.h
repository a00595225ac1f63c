/* SPDX-License-Identifier: MIT */
/* What the tests of TLS share: certificates made on the spot, and a client whose every byte goes by hand: its
 * SSL object works in memory, and what it wants to send is carried to a socket by the test. */
#ifndef WSCO_TESTS_UNIT_TLS_H
#define WSCO_TESTS_UNIT_TLS_H

#include "unit_sock.h"

#include "wsco/io/tls.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

/* --- certificates --- */

/* Files of this process: "/tmp/wsco-tls-PID-name". Four at a time. */
static UNIT_UNUSED const char *tls_path(const char *name)
{
    static char paths[4][80];
    static unsigned next;
    char *path = paths[next++ % 4];

    snprintf(path, sizeof paths[0], "/tmp/wsco-tls-%d-%s", (int)getpid(), name);
    return path;
}

static UNIT_UNUSED FILE *tls_open(const char *name)
{
    FILE *file = fopen(tls_path(name), "w");

    assert_non_null(file);
    return file;
}

static UNIT_UNUSED X509 *tls_sign(EVP_PKEY *key, const char *common_name)
{
    X509 *cert = X509_new();
    X509_NAME *name = X509_get_subject_name(cert);

    ASN1_INTEGER_set(X509_get_serialNumber(cert), 1);
    X509_gmtime_adj(X509_getm_notBefore(cert), -3600);
    X509_gmtime_adj(X509_getm_notAfter(cert), 86400);
    X509_set_pubkey(cert, key);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)common_name, -1, -1, 0);
    X509_set_issuer_name(cert, name);
    assert_true(X509_sign(cert, key, EVP_sha256()) > 0);
    return cert;
}

/* NAME.crt and NAME.key, signed with its own key; the key is encrypted when there is a passphrase. */
static UNIT_UNUSED void tls_make(const char *name, const char *passphrase)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *cert = tls_sign(key, name);
    char file[40];

    snprintf(file, sizeof file, "%s.crt", name);
    FILE *out = tls_open(file);
    assert_int_equal(PEM_write_X509(out, cert), 1);
    fclose(out);
    snprintf(file, sizeof file, "%s.key", name);
    out = tls_open(file);
    assert_int_equal(PEM_write_PrivateKey(out, key, passphrase ? EVP_aes_128_cbc() : NULL,
                                          (const unsigned char *)passphrase,
                                          passphrase ? (int)strlen(passphrase) : 0, NULL, NULL),
                     1);
    fclose(out);
    X509_free(cert);
    EVP_PKEY_free(key);
}

static UNIT_UNUSED void tls_remove(const char *name)
{
    char file[40];

    snprintf(file, sizeof file, "%s.crt", name);
    unlink(tls_path(file));
    snprintf(file, sizeof file, "%s.key", name);
    unlink(tls_path(file));
}

/* The options for server.crt and server.key. */
static UNIT_UNUSED wsco_tls_options tls_options(void)
{
    static char cert[80], key[80];

    snprintf(cert, sizeof cert, "%s", tls_path("server.crt"));
    snprintf(key, sizeof key, "%s", tls_path("server.key"));
    return (wsco_tls_options){.cert = {.cert_file = cert, .key_file = key}};
}

static UNIT_UNUSED wsco_tls *tls_server(const wsco_tls_options *options)
{
    wsco_tls_error error = {0};
    wsco_tls *tls = NULL;

    if (wsco_tls_create(&tls, options, &error) != WSCO_OK)
        fail_msg("%s %s: %s", error.option, error.value ? error.value : "", error.reason);
    return tls;
}

/* --- the client --- */

typedef struct tls_client {
    SSL_CTX *ctx;
    SSL *ssl;
    BIO *in, *out; /* of ssl */
    int fd;        /* -1 once closed */
    char *got;     /* decrypted, not asked for yet */
    size_t len, cap;
    int end; /* SSL_get_error() of the read that ended it, or 0 */
    bool fin;
} tls_client;

/* What may be changed before the handshake: c->ctx. */
static UNIT_UNUSED void tls_client_init(tls_client *c, int fd)
{
    *c = (tls_client){.fd = fd, .ctx = SSL_CTX_new(TLS_client_method())};
    assert_non_null(c->ctx);
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

static UNIT_UNUSED void tls_client_begin(tls_client *c)
{
    c->ssl = SSL_new(c->ctx);
    c->in = BIO_new(BIO_s_mem());
    c->out = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(c->in, -1);
    SSL_set_bio(c->ssl, c->in, c->out);
    SSL_set_connect_state(c->ssl);
}

static UNIT_UNUSED void tls_client_free(tls_client *c)
{
    SSL_free(c->ssl);
    SSL_CTX_free(c->ctx);
    free(c->got);
    if (c->fd >= 0)
        wsco_sock_close(c->fd);
    ERR_clear_error();
}

/* Carries up to `most` of the bytes the client wants to send; returns how many. */
static UNIT_UNUSED size_t tls_carry_out(tls_client *c, size_t most)
{
    char *bytes;
    size_t n = (size_t)BIO_get_mem_data(c->out, &bytes);
    struct iovec iov = {bytes, n < most ? n : most};

    if (iov.iov_len == 0)
        return 0;
    ssize_t sent = wsco_sock_writev(c->fd, &iov, 1, false);
    if (sent == WSCO_E_AGAIN)
        return 0;
    assert_true(sent > 0);
    char *gone = malloc((size_t)sent);
    assert_int_equal(BIO_read(c->out, gone, (int)sent), sent);
    free(gone);
    return (size_t)sent;
}

/* Carries what the socket has to the client. */
static UNIT_UNUSED size_t tls_carry_in(tls_client *c)
{
    char bytes[1024];
    ssize_t n = c->fin ? 0 : wsco_sock_read(c->fd, bytes, sizeof bytes);

    if (n > 0)
        assert_int_equal(BIO_write(c->in, bytes, (int)n), n);
    else if (n != WSCO_E_AGAIN)
        c->fin = true;
    return n > 0 ? (size_t)n : 0;
}

/* Decrypts what has been carried in; one record's worth a call. True when there was some. */
static UNIT_UNUSED bool tls_decrypt(tls_client *c)
{
    size_t n = 0;

    if (c->cap - c->len < 20000) {
        c->cap = c->cap * 2 + 40000;
        c->got = realloc(c->got, c->cap);
        assert_non_null(c->got);
    }
    ERR_clear_error();
    if (SSL_read_ex(c->ssl, c->got + c->len, c->cap - c->len, &n) == 1) {
        c->len += n;
        return true;
    }
    int error = SSL_get_error(c->ssl, 0);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        c->end = error;
    ERR_clear_error();
    return false;
}

/* One step of all that a client does by itself. */
static UNIT_UNUSED void tls_turn(tls_client *c)
{
    while (tls_carry_in(c) > 0) {}
    while (tls_decrypt(c)) {}
    while (tls_carry_out(c, SIZE_MAX) > 0) {}
}

/* Encrypts; carrying is the caller's. */
static UNIT_UNUSED void tls_say(tls_client *c, const void *bytes, size_t n)
{
    size_t done;

    assert_int_equal(SSL_write_ex(c->ssl, bytes, n, &done), 1);
    assert_int_equal(done, n);
}

static UNIT_UNUSED void tls_forget(tls_client *c, size_t n)
{
    memmove(c->got, c->got + n, c->len - n);
    c->len -= n;
}

/* --- both sides; groups are run with make and unmake --- */

static UNIT_UNUSED wsco_tls *tls;
static UNIT_UNUSED char room[64 * 1024];

/* A stream and its client, on a socket pair. */
typedef struct tls_link {
    wsco_stream server;
    tls_client client;
} tls_link;

static UNIT_UNUSED void open_raw(tls_link *both)
{
    int fds[2];

    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
    assert_int_equal(wsco_stream_tls_init(&both->server, fds[0], tls), WSCO_OK);
    tls_client_init(&both->client, fds[1]);
    tls_client_begin(&both->client);
}

static UNIT_UNUSED ssize_t server_read(tls_link *both)
{
    ssize_t n = both->server.ops->read(&both->server, room, sizeof room);

    assert_int_equal(ERR_peek_error(), 0);
    return n;
}

static UNIT_UNUSED ssize_t server_write(tls_link *both, const char *text)
{
    struct iovec iov = {(char *)(uintptr_t)text, strlen(text)};

    return both->server.ops->writev(&both->server, &iov, 1, false);
}

/* Until both sides have finished; session tickets are taken in too. */
static UNIT_UNUSED void shake_hands(tls_link *both)
{
    for (int i = 0; i < 10; i++) {
        tls_turn(&both->client);
        assert_int_equal(server_read(both), WSCO_E_AGAIN);
    }
    assert_true(SSL_is_init_finished(both->client.ssl));
}

static UNIT_UNUSED void open_link(tls_link *both)
{
    open_raw(both);
    shake_hands(both);
}

static UNIT_UNUSED void close_link(tls_link *both)
{
    both->server.ops->close(&both->server);
    tls_client_free(&both->client);
}

static UNIT_UNUSED void assert_heard(tls_link *both, const char *text)
{
    tls_turn(&both->client);
    assert_int_equal(both->client.len, strlen(text));
    assert_memory_equal(both->client.got, text, strlen(text));
    tls_forget(&both->client, strlen(text));
}

static UNIT_UNUSED void client_says(tls_link *both, const char *text)
{
    tls_say(&both->client, text, strlen(text));
    tls_turn(&both->client);
}

static UNIT_UNUSED void send_raw(tls_link *both, const char *bytes, size_t n)
{
    assert_int_equal(write(both->client.fd, bytes, n), n);
}

static UNIT_UNUSED int make(UNIT_UNUSED void **state)
{
    tls_make("server", NULL);
    wsco_tls_options options = tls_options();
    tls = tls_server(&options);
    wsco_sock_ignore_sigpipe();
    return 0;
}

static UNIT_UNUSED int unmake(UNIT_UNUSED void **state)
{
    wsco_tls_release(tls);
    tls_remove("server");
    return 0;
}

#endif
