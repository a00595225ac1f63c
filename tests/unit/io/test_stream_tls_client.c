/* SPDX-License-Identifier: MIT */
/* Tests the client's side of src/io/tls.c and stream_tls.c, with our own server at the other end: whom it
 * trusts, the name it asks for, handshakes that fail. */
#include "unit_tls.h"

typedef struct pair {
    wsco_stream server, client;
    wsco_tls *trust;
} pair;

static wsco_tls *trusting(const char *ca_file)
{
    wsco_tls_client_options options = {.ca_file = ca_file};
    wsco_tls_error error = {0};
    wsco_tls *trust = NULL;

    if (wsco_tls_create_client(&trust, &options, &error) != WSCO_OK)
        fail_msg("%s: %s", error.option, error.reason);
    return trust;
}

static void open_pair(pair *both, const char *ca_file, const char *host)
{
    int fds[2];

    both->trust = trusting(ca_file);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
    assert_int_equal(wsco_stream_tls_init(&both->server, fds[0], tls), WSCO_OK);
    assert_int_equal(wsco_stream_tls_connect(&both->client, fds[1], both->trust, host), WSCO_OK);
}

static void close_both(pair *both)
{
    both->server.ops->close(&both->server);
    both->client.ops->close(&both->client);
    wsco_tls_release(both->trust);
}

static ssize_t read_from(wsco_stream *stream)
{
    ssize_t n = stream->ops->read(stream, room, sizeof room);

    assert_int_equal(ERR_peek_error(), 0);
    return n;
}

static void write_to(wsco_stream *stream, const char *text)
{
    struct iovec iov = {(char *)(uintptr_t)text, strlen(text)};

    assert_int_equal(stream->ops->writev(stream, &iov, 1, false), strlen(text));
}

static void expect_text(wsco_stream *stream, const char *text)
{
    assert_int_equal(read_from(stream), strlen(text));
    assert_memory_equal(room, text, strlen(text));
}

/* The result of the client's handshake: WSCO_E_AGAIN when it is well. */
static ssize_t shake(pair *both)
{
    ssize_t n = WSCO_E_AGAIN;

    for (int i = 0; i < 10 && n == WSCO_E_AGAIN; i++) {
        n = read_from(&both->client);
        (void)read_from(&both->server);
    }
    return n;
}

static void expect_talk(pair *both)
{
    assert_int_equal(shake(both), WSCO_E_AGAIN);
    write_to(&both->client, "hello");
    expect_text(&both->server, "hello");
    write_to(&both->server, "there");
    expect_text(&both->client, "there");
}

TEST(certificate_of_the_name)
{
    pair both;

    open_pair(&both, tls_path("server.crt"), "server");
    assert_int_equal(both.client.ops->writev(&both.client, &(struct iovec){"early", 5}, 1, false),
                     WSCO_E_AGAIN);
    expect_talk(&both);
    both.client.ops->shutdown(&both.client);
    assert_int_equal(read_from(&both.server), WSCO_E_EOF);
    close_both(&both);
}

static void expect_refusal(const char *ca_file, const char *host)
{
    const char *text;
    pair both;

    open_pair(&both, ca_file, host);
    assert_int_equal(shake(&both), WSCO_E_TLS_UNTRUSTED);
    assert_int_equal(read_from(&both.client), WSCO_E_TLS_UNTRUSTED);
    assert_int_equal(both.client.ops->writev(&both.client, &(struct iovec){"x", 1}, 1, false), WSCO_E_PIPE);
    wsco_stream_tls_reason(wsco_stream_tls_failure(&both.client), &text);
    assert_string_equal(text, "certificate verify failed");
    /* The server is told. */
    assert_true(wsco_stream_tls_failure(&both.server) != 0);
    close_both(&both);
}

TEST(certificate_of_another_name)
{
    expect_refusal(tls_path("server.crt"), "other");
    expect_refusal(tls_path("server.crt"), "server.test");
    expect_refusal(tls_path("server.crt"), "127.0.0.1");
    expect_refusal(tls_path("server.crt"), "::1");
}

TEST(unknown_authority)
{
    tls_make("other.test", NULL);
    expect_refusal(tls_path("other.test.crt"), "server");
    expect_refusal(NULL, "server"); /* the system does not know it either */
    tls_remove("other.test");
}

/* The server shows the certificate of the name that it is asked for. */
TEST(name_is_sent)
{
    static char cert[80], key[80];
    wsco_tls *usual = tls;
    pair both;

    tls_make("other.test", NULL);
    snprintf(cert, sizeof cert, "%s", tls_path("other.test.crt"));
    snprintf(key, sizeof key, "%s", tls_path("other.test.key"));
    wsco_tls_cert host = {"other.test", cert, key};
    wsco_tls_options options = tls_options();
    options.hosts = &host;
    options.host_count = 1;
    tls = tls_server(&options);
    open_pair(&both, cert, "other.test");
    expect_talk(&both);
    close_both(&both);
    wsco_tls_release(tls);
    tls = usual;
    tls_remove("other.test");
}

/* A name of a host has at most 255 bytes. Nothing is kept of the attempt. */
TEST(name_that_is_too_long)
{
    static char name[300];
    wsco_tls *trust = trusting(NULL);
    wsco_stream client;

    memset(name, 'a', sizeof name - 1);
    assert_int_equal(wsco_stream_tls_connect(&client, 0, trust, name), WSCO_E_NOMEM);
    wsco_tls_release(trust);
}

static int note_protocols(SSL *ssl, const unsigned char **chosen, unsigned char *chosen_len,
                          const unsigned char *offered, unsigned offered_len, void *user)
{
    (void)ssl, (void)chosen, (void)chosen_len;
    snprintf(user, 20, "%.*s", (int)offered_len, (const char *)offered);
    return SSL_TLSEXT_ERR_NOACK;
}

TEST(protocol_is_offered)
{
    char offered[20] = "";
    int fds[2];
    wsco_stream client;
    wsco_tls *trust = trusting(NULL);
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    SSL *ssl;

    SSL_CTX_set_alpn_select_cb(ctx, note_protocols, offered);
    SSL_CTX_use_certificate_chain_file(ctx, tls_path("server.crt"));
    SSL_CTX_use_PrivateKey_file(ctx, tls_path("server.key"), SSL_FILETYPE_PEM);
    ssl = SSL_new(ctx);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
    assert_int_equal(wsco_stream_tls_connect(&client, fds[1], trust, "server"), WSCO_OK);
    assert_int_equal(read_from(&client), WSCO_E_AGAIN);
    SSL_set_fd(ssl, fds[0]);
    (void)SSL_accept(ssl);
    assert_string_equal(offered, "\x08http/1.1");
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    ERR_clear_error();
    close(fds[0]);
    client.ops->close(&client);
    wsco_tls_release(trust);
}

TEST(a_server_that_is_none)
{
    static const char answer[] = "HTTP/1.1 400 Bad Request\r\n\r\n";
    int fds[2];
    wsco_stream client;
    wsco_tls *trust = trusting(NULL);

    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), 0);
    assert_int_equal(wsco_stream_tls_connect(&client, fds[1], trust, "server"), WSCO_OK);
    assert_int_equal(read_from(&client), WSCO_E_AGAIN);
    assert_int_equal(write(fds[0], answer, sizeof answer - 1), sizeof answer - 1);
    assert_int_equal(read_from(&client), WSCO_E_TLS_HANDSHAKE);
    assert_int_equal(read_from(&client), WSCO_E_TLS_HANDSHAKE);
    client.ops->close(&client);
    assert_int_equal(wsco_stream_tls_connect(&client, fds[0], trust, "server"), WSCO_OK);
    assert_true(read_from(&client) < 0);
    client.ops->close(&client);
    wsco_tls_release(trust);
}

TEST(options_that_will_not_do)
{
    wsco_tls_error error;
    wsco_tls *trust = NULL;
    wsco_tls_client_options options = {.ca_file = "/nowhere/ca.crt"};

    assert_int_equal(wsco_tls_create_client(&trust, &options, &error), -ENOENT);
    assert_string_equal(error.option, "ssl_cafile");
    assert_string_equal(error.value, "/nowhere/ca.crt");
    options = (wsco_tls_client_options){.protocols = 1};
    assert_int_equal(wsco_tls_create_client(&trust, &options, &error), WSCO_E_INVAL);
    assert_string_equal(error.option, "ssl_protocols");
    assert_null(trust);
}

static bool create_short_of_memory(void *arg)
{
    wsco_tls_error error;
    wsco_tls_client_options options = {0};
    wsco_tls *trust = NULL;
    wsco_stream client;
    int *fd = arg;

    if (wsco_tls_create_client(&trust, &options, &error) != WSCO_OK)
        return false;
    bool done = wsco_stream_tls_connect(&client, *fd, trust, "server") == WSCO_OK;
    if (done)
        client.ops->close(&client);
    wsco_tls_release(trust);
    return done;
}

TEST(every_allocation_may_fail)
{
    int fd = dup(0);

    assert_in_range(unit_each_failure(create_short_of_memory, &fd), 3, 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(certificate_of_the_name),   UNIT(certificate_of_another_name),
        UNIT(unknown_authority),         UNIT(name_is_sent),
        UNIT(name_that_is_too_long),     UNIT(protocol_is_offered),
        UNIT(a_server_that_is_none),     UNIT(options_that_will_not_do),
        UNIT(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, make, unmake);
}
