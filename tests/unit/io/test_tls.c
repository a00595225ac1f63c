/* SPDX-License-Identifier: MIT */
/* Tests src/io/tls.c: what each option does to a handshake, and what is said when one will not do. */
#include "unit_tls.h"

/* Handshake with what `prepare` made of the client; true when it succeeded. Both ends are closed. */
static bool try(const wsco_tls_options *options, void (*prepare)(tls_client *c), void (*look)(tls_client *c))
{
    wsco_tls *own = tls_server(options), *before = tls;
    tls_link both;
    ssize_t rc = WSCO_E_AGAIN;

    tls = own;
    open_raw(&both);
    /* The stream keeps what it needs. */
    wsco_tls_release(own);
    tls = before;
    if (prepare)
        prepare(&both.client);
    for (int i = 0; i < 10 && rc == WSCO_E_AGAIN; i++) {
        tls_turn(&both.client);
        rc = server_read(&both);
    }
    bool done = rc == WSCO_E_AGAIN && SSL_is_init_finished(both.client.ssl) && both.client.end == 0;
    if (!done)
        assert_int_equal(rc, WSCO_E_SSL_BAD_CLIENT);
    if (done && look)
        look(&both.client);
    close_link(&both);
    return done;
}

static void refused(const wsco_tls_options *options, wsco_rc rc, const char *option, const char *value)
{
    wsco_tls_error error = {0};
    wsco_tls *none = NULL;
    long live = wsco_mem_live();

    assert_int_equal(wsco_tls_create(&none, options, &error), rc);
    assert_null(none);
    assert_string_equal(error.option, option);
    assert_true(value ? error.value && strcmp(error.value, value) == 0 : !error.value);
    assert_true(error.reason && *error.reason);
    assert_int_equal(ERR_peek_error(), 0);
    assert_int_equal(wsco_mem_live(), live);
}

/* --- files --- */

TEST(files_that_will_not_do)
{
    wsco_tls_options options = {0};
    const char *none = "/nonexistent/x.pem";

    refused(&options, WSCO_E_INVAL, "ssl_cert_file", NULL);
    options.cert.cert_file = none;
    refused(&options, WSCO_E_INVAL, "ssl_key_file", NULL);
    options.cert.key_file = none;
    refused(&options, -ENOENT, "ssl_cert_file", none);
    options = tls_options();
    options.cert.key_file = none;
    refused(&options, -ENOENT, "ssl_key_file", none);
    options.cert.key_file = tls_path("other.key");
    refused(&options, WSCO_E_INVAL, "ssl_key_file", tls_path("other.key"));
    options.cert.key_file = options.cert.cert_file;
    refused(&options, WSCO_E_INVAL, "ssl_key_file", options.cert.cert_file);
    options = tls_options();
    options.cert.cert_file = options.cert.key_file;
    refused(&options, WSCO_E_INVAL, "ssl_cert_file", options.cert.key_file);
    options = tls_options();
    options.ca_file = none;
    refused(&options, -ENOENT, "ssl_cafile", none);
    options = tls_options();
    options.client_cert_file = none;
    refused(&options, -ENOENT, "ssl_client_cert_file", none);
    options = tls_options();
    options.dhparam_file = none;
    refused(&options, -ENOENT, "ssl_dhparam", none);
    options.dhparam_file = options.cert.cert_file;
    refused(&options, WSCO_E_INVAL, "ssl_dhparam", options.cert.cert_file);
}

TEST(passphrases)
{
    wsco_tls_options options = tls_options();

    options.cert.cert_file = tls_path("locked.crt");
    options.cert.key_file = tls_path("locked.key");
    refused(&options, WSCO_E_INVAL, "ssl_key_file", options.cert.key_file);
    options.passphrase = "wrong";
    refused(&options, WSCO_E_INVAL, "ssl_key_file", options.cert.key_file);
    options.passphrase = "sesame";
    assert_true(try(&options, NULL, NULL));
    char *endless = malloc(100001);
    memset(endless, 'x', 100000);
    endless[100000] = '\0';
    options.passphrase = endless;
    refused(&options, WSCO_E_INVAL, "ssl_key_file", options.cert.key_file);
    free(endless);
}

/* --- protocol --- */

static void client_1_1(tls_client *c)
{
    SSL_set_security_level(c->ssl, 0);
    SSL_set_min_proto_version(c->ssl, TLS1_1_VERSION);
    SSL_set_max_proto_version(c->ssl, TLS1_1_VERSION);
}

static void client_1_2(tls_client *c)
{
    SSL_set_max_proto_version(c->ssl, TLS1_2_VERSION);
}

static void is_1_1(tls_client *c)
{
    assert_int_equal(SSL_version(c->ssl), TLS1_1_VERSION);
}

static void is_1_2(tls_client *c)
{
    assert_int_equal(SSL_version(c->ssl), TLS1_2_VERSION);
}

static void is_1_3(tls_client *c)
{
    assert_int_equal(SSL_version(c->ssl), TLS1_3_VERSION);
}

TEST(protocols)
{
    wsco_tls_options options = tls_options();

    assert_true(try(&options, NULL, is_1_3));
    assert_true(try(&options, client_1_2, is_1_2));
    assert_false(try(&options, client_1_1, NULL));
    options.protocols = WSCO_TLS_1_2;
    assert_true(try(&options, NULL, is_1_2));
    options.protocols = WSCO_TLS_1_3;
    assert_false(try(&options, client_1_2, NULL));
    options.protocols = WSCO_TLS_1_0 | WSCO_TLS_1_1 | WSCO_TLS_1_2;
    options.ciphers = "DEFAULT:@SECLEVEL=0";
    assert_true(try(&options, client_1_1, is_1_1));
    options.protocols = 4;
    refused(&options, WSCO_E_INVAL, "ssl_protocols", NULL);
}

static void is_chacha(tls_client *c)
{
    assert_string_equal(SSL_get_cipher_name(c->ssl), "ECDHE-ECDSA-CHACHA20-POLY1305");
}

static void is_aes(tls_client *c)
{
    assert_string_equal(SSL_get_cipher_name(c->ssl), "ECDHE-ECDSA-AES128-GCM-SHA256");
}

static void prefers_aes(tls_client *c)
{
    client_1_2(c);
    SSL_set_cipher_list(c->ssl, "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305");
}

TEST(ciphers)
{
    wsco_tls_options options = tls_options();

    options.ciphers = "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256";
    assert_true(try(&options, prefers_aes, is_aes));
    options.prefer_server_ciphers = true;
    assert_true(try(&options, prefers_aes, is_chacha));
    options.ciphers = "NO-SUCH-CIPHER";
    refused(&options, WSCO_E_INVAL, "ssl_ciphers", "NO-SUCH-CIPHER");
}

static void only_p521(tls_client *c)
{
    SSL_set1_groups_list(c->ssl, "P-521");
}

TEST(curves)
{
    wsco_tls_options options = tls_options();

    assert_true(try(&options, only_p521, NULL));
    options.curves = "X25519:P-256";
    assert_false(try(&options, only_p521, NULL));
    assert_true(try(&options, NULL, NULL));
    options.curves = "P-0";
    refused(&options, WSCO_E_INVAL, "ssl_ecdh_curve", "P-0");
}

TEST(dhparam)
{
    static const char name[] = "dh.pem";
    wsco_tls_options options = tls_options();
    EVP_PKEY_CTX *make_params = EVP_PKEY_CTX_new_from_name(NULL, "DH", NULL);
    OSSL_PARAM group[] = {OSSL_PARAM_utf8_string("group", (char *)(uintptr_t) "ffdhe2048", 9),
                          OSSL_PARAM_END};
    EVP_PKEY *params = NULL;

    assert_int_equal(EVP_PKEY_paramgen_init(make_params), 1);
    assert_int_equal(EVP_PKEY_CTX_set_params(make_params, group), 1);
    assert_int_equal(EVP_PKEY_paramgen(make_params, &params), 1);
    BIO *out = BIO_new_file(tls_path(name), "w");
    assert_int_equal(PEM_write_bio_Parameters(out, params), 1);
    BIO_free(out);
    EVP_PKEY_free(params);
    EVP_PKEY_CTX_free(make_params);
    options.dhparam_file = tls_path(name);
    assert_true(try(&options, client_1_2, NULL));
    unlink(tls_path(name));
}

static void no_renegotiation(tls_client *c)
{
    is_1_2(c);
    assert_int_equal(SSL_renegotiate(c->ssl), 1);
    SSL_do_handshake(c->ssl);
    assert_false(SSL_get_secure_renegotiation_support(c->ssl) == 0);
    ERR_clear_error();
}

/* The server says no with a warning, and the connection goes on. */
TEST(renegotiation_is_refused)
{
    tls_link both;

    open_raw(&both);
    client_1_2(&both.client);
    shake_hands(&both);
    no_renegotiation(&both.client);
    while (tls_carry_out(&both.client, SIZE_MAX) > 0) {}
    assert_int_equal(server_read(&both), WSCO_E_AGAIN);
    while (tls_carry_in(&both.client) > 0) {}
    SSL_do_handshake(both.client.ssl);
    assert_int_equal(ERR_GET_REASON(ERR_peek_error()), SSL_R_NO_RENEGOTIATION);
    ERR_clear_error();
    close_link(&both);
}

static void offer(tls_client *c, const char *list)
{
    assert_int_equal(SSL_set_alpn_protos(c->ssl, (const unsigned char *)list, (unsigned)strlen(list)), 0);
}

static void offer_both(tls_client *c)
{
    offer(c, "\x02h2\x08http/1.1");
}

static void offer_h2(tls_client *c)
{
    offer(c, "\x02h2");
}

static void chose_http(tls_client *c)
{
    const unsigned char *name;
    unsigned len;

    SSL_get0_alpn_selected(c->ssl, &name, &len);
    assert_int_equal(len, 8);
    assert_memory_equal(name, "http/1.1", 8);
}

static void chose_nothing(tls_client *c)
{
    const unsigned char *name;
    unsigned len;

    SSL_get0_alpn_selected(c->ssl, &name, &len);
    assert_int_equal(len, 0);
}

TEST(alpn)
{
    wsco_tls_options options = tls_options();

    assert_true(try(&options, offer_both, chose_http));
    assert_true(try(&options, offer_h2, chose_nothing));
    assert_true(try(&options, NULL, chose_nothing));
}

/* --- client certificates --- */

static void show(tls_client *c, const char *name)
{
    char file[40];

    snprintf(file, sizeof file, "%s.crt", name);
    assert_int_equal(SSL_use_certificate_file(c->ssl, tls_path(file), SSL_FILETYPE_PEM), 1);
    snprintf(file, sizeof file, "%s.key", name);
    assert_int_equal(SSL_use_PrivateKey_file(c->ssl, tls_path(file), SSL_FILETYPE_PEM), 1);
}

static void show_known(tls_client *c)
{
    show(c, "known");
}

static void show_other(tls_client *c)
{
    show(c, "other");
}

static void was_told_a_name(tls_client *c)
{
    assert_int_equal(sk_X509_NAME_num(SSL_get_client_CA_list(c->ssl)), 1);
}

TEST(client_certificates)
{
    wsco_tls_options options = tls_options();

    assert_true(try(&options, show_other, NULL));
    options.verify_peer = true;
    options.verify_depth = 2;
    refused(&options, WSCO_E_INVAL, "ssl_verify_peer", NULL);
    options.client_cert_file = tls_path("known.crt");
    assert_false(try(&options, NULL, NULL));
    assert_false(try(&options, show_other, NULL));
    assert_true(try(&options, show_known, was_told_a_name));
    options.client_cert_file = NULL;
    options.ca_file = tls_path("known.crt");
    assert_true(try(&options, show_known, NULL));
    options.ca_file = NULL;
    options.ca_path = "/tmp";
    assert_false(try(&options, show_known, NULL));
    options.self_signed_ok = true;
    assert_true(try(&options, show_other, NULL));
    assert_false(try(&options, NULL, NULL));
}

/* --- names --- */

static const char *asked, *expected;

static void ask(tls_client *c)
{
    if (asked)
        SSL_set_tlsext_host_name(c->ssl, asked);
}

static void got_expected(tls_client *c)
{
    char name[64];

    X509_NAME_get_text_by_NID(X509_get_subject_name(SSL_get0_peer_certificate(c->ssl)), NID_commonName, name,
                              sizeof name);
    assert_string_equal(name, expected);
}

TEST(names)
{
    static const char *const all[][2] = {
        {NULL, "server"},      {"a.test", "known"},      {"A.TEST", "known"},  {"b.test", "server"},
        {"x.w.test", "other"}, {"x.y.w.test", "server"}, {"w.test", "server"}, {"*.w.test", "other"},
    };
    char known[2][80], other[2][80];
    wsco_tls_options options = tls_options();
    wsco_tls_cert hosts[2] = {{"a.test", known[0], known[1]}, {"*.w.test", other[0], other[1]}};

    strcpy(known[0], tls_path("known.crt"));
    strcpy(known[1], tls_path("known.key"));
    strcpy(other[0], tls_path("other.crt"));
    strcpy(other[1], tls_path("other.key"));
    options.hosts = hosts;
    options.host_count = 2;
    for (size_t i = 0; i < UNIT_COUNT(all); i++) {
        asked = all[i][0];
        expected = all[i][1];
        assert_true(try(&options, ask, got_expected));
    }
    /* The rules for clients are everybody's. */
    options.verify_peer = true;
    options.client_cert_file = tls_path("known.crt");
    asked = "a.test";
    assert_false(try(&options, ask, NULL));
    hosts[1].key_file = NULL;
    refused(&options, WSCO_E_INVAL, "ssl_sni_certs", NULL);
    hosts[1].key_file = known[1];
    refused(&options, WSCO_E_INVAL, "ssl_sni_certs", known[1]);
}

/* --- sessions --- */

static SSL_SESSION *ticket;

static int keep_ticket(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl;
    SSL_SESSION_free(ticket);
    ticket = session;
    return 1;
}

static void prepare_tickets(tls_client *c)
{
    SSL_CTX *ctx = SSL_get_SSL_CTX(c->ssl);

    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(ctx, keep_ticket);
    show_known(c);
    if (ticket)
        SSL_set_session(c->ssl, ticket);
}

/* Also where clients are verified, which is when a session needs its context named. */
TEST(sessions_are_resumed)
{
    wsco_tls_options options = tls_options();
    wsco_tls *before = tls;

    options.verify_peer = true;
    options.client_cert_file = tls_path("known.crt");
    tls = tls_server(&options);
    for (int i = 0; i < 2; i++) {
        tls_link both;
        open_raw(&both);
        prepare_tickets(&both.client);
        shake_hands(&both);
        assert_int_equal(SSL_session_reused(both.client.ssl), i);
        SSL_shutdown(both.client.ssl);
        close_link(&both);
    }
    assert_non_null(ticket);
    SSL_SESSION_free(ticket);
    wsco_tls_release(tls);
    tls = before;
}

TEST(memory)
{
    wsco_tls_options options = tls_options();
    wsco_tls_cert host = options.cert;
    wsco_tls_error error;
    wsco_tls *made = NULL;
    unsigned long n = 0;

    host.name = "a.test";
    options.hosts = &host;
    options.host_count = 1;
    wsco_tls_release(NULL);
    do {
        wsco_mem_fail_after(++n);
        wsco_rc rc = wsco_tls_create(&made, &options, &error);
        wsco_mem_fail_after(0);
        if (rc != WSCO_OK)
            assert_int_equal(rc, WSCO_E_NOMEM);
    } while (!made);
    assert_true(n > 3);
    wsco_tls_release(made);
}

static int make_all(void **state)
{
    tls_make("known", NULL);
    tls_make("other", NULL);
    tls_make("locked", "sesame");
    return make(state);
}

static int unmake_all(void **state)
{
    tls_remove("known");
    tls_remove("other");
    tls_remove("locked");
    return unmake(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(files_that_will_not_do),
        UNIT(passphrases),
        UNIT(protocols),
        UNIT(ciphers),
        UNIT(curves),
        UNIT(dhparam),
        UNIT(renegotiation_is_refused),
        UNIT(alpn),
        UNIT(client_certificates),
        UNIT(names),
        UNIT(sessions_are_resumed),
        UNIT(memory),
    };
    return cmocka_run_group_tests(tests, make_all, unmake_all);
}
