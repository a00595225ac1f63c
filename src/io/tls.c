/* SPDX-License-Identifier: MIT */
/* tls: makes OpenSSL contexts from options: one for each certificate of a server, or one for a client.
 * Owns: the contexts, and what all streams over them share.
 * Called by: src/php through wsco_tls_create(); net/server holds the reference; stream_tls.c makes SSL
 * objects from it.
 * Never: asks for a passphrase on the terminal, keeps one, leaves anything in OpenSSL's error queue, or
 * speaks below TLS 1.2 unless the script names it.
 * Tested by: tests/unit/io/test_{tls,stream_tls_client}.c, tests/phpt/tls. */
#include "wsco/base/mem.h"

#include "tls_priv.h"

#include <string.h>
#include <strings.h>

/* The first error is the cause, the later ones are its consequences. */
static wsco_rc refuse(wsco_tls_error *error, const char *option, const char *value)
{
    unsigned long code = ERR_peek_error();
    wsco_rc rc = WSCO_E_INVAL;
    const char *reason = ERR_reason_error_string(code);

    if (ERR_SYSTEM_ERROR(code)) {
        rc = -ERR_GET_REASON(code);
        reason = strerror(-rc);
    }
    ERR_clear_error();
    *error = (wsco_tls_error){option, value, reason ? reason : "not usable"};
    return rc;
}

static wsco_rc refuse_with(wsco_tls_error *error, const char *option, const char *value, const char *reason)
{
    *error = (wsco_tls_error){option, value, reason};
    return WSCO_E_INVAL;
}

/* --- certificates --- */

/* Without this OpenSSL would ask the terminal. */
static int give_passphrase(char *into, int cap, int writing, void *user)
{
    const char *passphrase = user;
    size_t len = passphrase ? strlen(passphrase) : 0;

    (void)writing;
    if (!passphrase || len > (size_t)cap)
        return -1;
    memcpy(into, passphrase, len);
    return (int)len;
}

static wsco_rc load_cert(SSL_CTX *ctx, const wsco_tls_cert *cert, const char *const options[2],
                         wsco_tls_error *error)
{
    if (!cert->cert_file)
        return refuse_with(error, options[0], NULL, "not set");
    if (!cert->key_file)
        return refuse_with(error, options[1], NULL, "not set");
    if (SSL_CTX_use_certificate_chain_file(ctx, cert->cert_file) != 1)
        return refuse(error, options[0], cert->cert_file);
    if (SSL_CTX_use_PrivateKey_file(ctx, cert->key_file, SSL_FILETYPE_PEM) != 1)
        return refuse(error, options[1], cert->key_file);
    return WSCO_OK;
}

/* --- who may connect --- */

static int accept_self_signed(int verified, X509_STORE_CTX *store)
{
    if (verified || X509_STORE_CTX_get_error(store) != X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT)
        return verified;
    X509_STORE_CTX_set_error(store, X509_V_OK);
    return 1;
}

static wsco_rc load_authorities(SSL_CTX *ctx, const wsco_tls_options *options, wsco_tls_error *error)
{
    const char *client_ca = options->client_cert_file;
    bool named = options->ca_file || options->ca_path || client_ca;

    /* The system's list would let in any client that has bought a certificate. */
    if (options->verify_peer && !named)
        return refuse_with(
            error, "ssl_verify_peer", NULL,
            "name who signs client certificates: ssl_cafile, ssl_capath or ssl_client_cert_file");
    if (options->ca_file && SSL_CTX_load_verify_file(ctx, options->ca_file) != 1)
        return refuse(error, "ssl_cafile", options->ca_file);
    if (options->ca_path && SSL_CTX_load_verify_dir(ctx, options->ca_path) != 1)
        return refuse(error, "ssl_capath", options->ca_path);
    if (client_ca) {
        STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(client_ca);
        if (!names || SSL_CTX_load_verify_file(ctx, client_ca) != 1) {
            sk_X509_NAME_pop_free(names, X509_NAME_free);
            return refuse(error, "ssl_client_cert_file", client_ca);
        }
        SSL_CTX_set_client_CA_list(ctx, names);
    }
    return WSCO_OK;
}

static wsco_rc set_verification(SSL_CTX *ctx, const wsco_tls_options *options, wsco_tls_error *error)
{
    wsco_rc rc = load_authorities(ctx, options, error);

    if (options->verify_depth > 0)
        SSL_CTX_set_verify_depth(ctx, options->verify_depth);
    if (options->verify_peer)
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
                           options->self_signed_ok ? accept_self_signed : NULL);
    return rc;
}

/* --- protocol --- */

static wsco_rc set_protocols(SSL_CTX *ctx, unsigned wanted, wsco_tls_error *error)
{
    static const struct {
        unsigned bit;
        int version;
        uint64_t off;
    } all[] = {{WSCO_TLS_1_0, TLS1_VERSION, SSL_OP_NO_TLSv1},
               {WSCO_TLS_1_1, TLS1_1_VERSION, SSL_OP_NO_TLSv1_1},
               {WSCO_TLS_1_2, TLS1_2_VERSION, SSL_OP_NO_TLSv1_2},
               {WSCO_TLS_1_3, TLS1_3_VERSION, SSL_OP_NO_TLSv1_3}};
    int lowest = 0;

    if (wanted == 0)
        wanted = WSCO_TLS_1_2 | WSCO_TLS_1_3;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if ((wanted & all[i].bit) == 0)
            SSL_CTX_set_options(ctx, all[i].off);
        else if (lowest == 0)
            lowest = all[i].version;
    }
    if (lowest == 0)
        return refuse_with(error, "ssl_protocols", NULL, "none of them is known");
    SSL_CTX_set_min_proto_version(ctx, lowest);
    SSL_CTX_set_max_proto_version(ctx, 0);
    return WSCO_OK;
}

static wsco_rc load_dhparam(SSL_CTX *ctx, const char *file, wsco_tls_error *error)
{
    BIO *bio = BIO_new_file(file, "r");
    EVP_PKEY *params = bio ? PEM_read_bio_Parameters(bio, NULL) : NULL;

    BIO_free(bio);
    if (params && SSL_CTX_set0_tmp_dh_pkey(ctx, params) == 1)
        return WSCO_OK;
    EVP_PKEY_free(params);
    return refuse(error, "ssl_dhparam", file);
}

static wsco_rc set_ciphers(SSL_CTX *ctx, const wsco_tls_options *options, wsco_tls_error *error)
{
    if (options->prefer_server_ciphers)
        SSL_CTX_set_options(ctx, SSL_OP_CIPHER_SERVER_PREFERENCE);
    if (options->ciphers && SSL_CTX_set_cipher_list(ctx, options->ciphers) != 1)
        return refuse(error, "ssl_ciphers", options->ciphers);
    if (options->curves && SSL_CTX_set1_groups_list(ctx, options->curves) != 1)
        return refuse(error, "ssl_ecdh_curve", options->curves);
    if (options->dhparam_file)
        return load_dhparam(ctx, options->dhparam_file, error);
    SSL_CTX_set_dh_auto(ctx, 1);
    return WSCO_OK;
}

static const unsigned char our_protocols[] = "\x08http/1.1";

static int choose_protocol(SSL *ssl, const unsigned char **chosen, unsigned char *chosen_len,
                           const unsigned char *offered, unsigned offered_len, void *user)
{
    (void)ssl;
    (void)user;
    /* No common ALPN protocol: continue without ALPN. */
    if (SSL_select_next_proto((unsigned char **)(uintptr_t)chosen, chosen_len, our_protocols,
                              sizeof our_protocols - 1, offered, offered_len) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    return SSL_TLSEXT_ERR_OK;
}

/* Settings that no option changes. Sessions travel in the clients' tickets; a cache here would grow with
 * every client. */
static void set_habits(SSL_CTX *ctx)
{
    SSL_CTX_set_options(ctx, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(
        ctx, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(ctx, 1);
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_id_context(ctx, (const unsigned char *)"wsco", 4);
}

static wsco_rc configure(SSL_CTX *ctx, const wsco_tls_options *options, const wsco_tls_cert *cert,
                         const char *const names[2], wsco_tls_error *error)
{
    set_habits(ctx);
    SSL_CTX_set_alpn_select_cb(ctx, choose_protocol, NULL);
    SSL_CTX_set_default_passwd_cb(ctx, give_passphrase);
    SSL_CTX_set_default_passwd_cb_userdata(ctx, (void *)(uintptr_t)options->passphrase);
    wsco_rc rc = set_protocols(ctx, options->protocols, error);
    if (rc == WSCO_OK)
        rc = set_ciphers(ctx, options, error);
    if (rc == WSCO_OK)
        rc = load_cert(ctx, cert, names, error);
    if (rc == WSCO_OK)
        rc = set_verification(ctx, options, error);
    SSL_CTX_set_default_passwd_cb_userdata(ctx, NULL);
    ERR_clear_error();
    return rc;
}

static wsco_rc no_memory(wsco_tls_error *error)
{
    ERR_clear_error();
    *error = (wsco_tls_error){"open_ssl", NULL, strerror(ENOMEM)};
    return WSCO_E_NOMEM;
}

static wsco_rc create_ctx(SSL_CTX **ctx, const wsco_tls_options *options, const wsco_tls_cert *cert,
                          const char *const names[2], wsco_tls_error *error)
{
    ERR_clear_error();
    *ctx = SSL_CTX_new(TLS_server_method());
    return *ctx ? configure(*ctx, options, cert, names, error) : no_memory(error);
}

/* --- names --- */

/* "*.a.b" is any one label before ".a.b" (RFC 6125 6.4.3). */
static bool is_name(const char *pattern, const char *asked)
{
    const char *dot = strchr(asked, '.');

    if (pattern[0] == '*' && pattern[1] == '.')
        return dot && dot != asked && strcasecmp(pattern + 1, dot) == 0;
    return strcasecmp(pattern, asked) == 0;
}

static int choose_host(SSL *ssl, int *alert, void *user)
{
    const wsco_tls *tls = user;
    const char *asked = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);

    for (size_t i = 0; asked && i < tls->host_count; i++) {
        if (!is_name(tls->hosts[i].name, asked))
            continue;
        if (!SSL_set_SSL_CTX(ssl, tls->hosts[i].ctx)) {
            *alert = SSL_AD_INTERNAL_ERROR;
            return SSL_TLSEXT_ERR_ALERT_FATAL;
        }
        return SSL_TLSEXT_ERR_OK;
    }
    return SSL_TLSEXT_ERR_NOACK;
}

static wsco_rc add_host(wsco_tls *tls, const wsco_tls_options *options, const wsco_tls_cert *cert,
                        wsco_tls_error *error)
{
    static const char *const names[2] = {"ssl_sni_certs", "ssl_sni_certs"};
    wsco_tls_host *host = &tls->hosts[tls->host_count];
    size_t size = strlen(cert->name) + 1;

    host->name = wsco_mem_alloc(size);
    if (!host->name)
        return no_memory(error);
    memcpy(host->name, cert->name, size);
    tls->host_count++;
    return create_ctx(&host->ctx, options, cert, names, error);
}

static wsco_rc add_hosts(wsco_tls *tls, const wsco_tls_options *options, wsco_tls_error *error)
{
    wsco_rc rc = WSCO_OK;

    tls->hosts = wsco_mem_zalloc(options->host_count * sizeof *tls->hosts);
    if (!tls->hosts)
        return no_memory(error);
    for (size_t i = 0; rc == WSCO_OK && i < options->host_count; i++)
        rc = add_host(tls, options, &options->hosts[i], error);
    SSL_CTX_set_tlsext_servername_callback(tls->ctx, choose_host);
    SSL_CTX_set_tlsext_servername_arg(tls->ctx, tls);
    return rc;
}

/* --- a client --- */

static wsco_rc load_trust(SSL_CTX *ctx, const wsco_tls_client_options *options, wsco_tls_error *error)
{
    if (options->ca_file && SSL_CTX_load_verify_file(ctx, options->ca_file) != 1)
        return refuse(error, "ssl_cafile", options->ca_file);
    if (options->ca_path && SSL_CTX_load_verify_dir(ctx, options->ca_path) != 1)
        return refuse(error, "ssl_capath", options->ca_path);
    if (!options->ca_file && !options->ca_path && SSL_CTX_set_default_verify_paths(ctx) != 1)
        return refuse(error, "ssl_cafile", NULL);
    return WSCO_OK;
}

static wsco_rc create_client_ctx(SSL_CTX **ctx, const wsco_tls_client_options *options, wsco_tls_error *error)
{
    ERR_clear_error();
    *ctx = SSL_CTX_new(TLS_client_method());
    if (!*ctx || SSL_CTX_set_alpn_protos(*ctx, our_protocols, sizeof our_protocols - 1) != 0)
        return no_memory(error);
    set_habits(*ctx);
    SSL_CTX_set_verify(*ctx, SSL_VERIFY_PEER, NULL);
    wsco_rc rc = set_protocols(*ctx, options->protocols, error);
    if (rc == WSCO_OK)
        rc = load_trust(*ctx, options, error);
    ERR_clear_error();
    return rc;
}

/* --- life --- */

/* NULL when memory is short. */
static wsco_tls *create_without_ctx(void)
{
    wsco_tls *tls = wsco_mem_zalloc(sizeof *tls);

    if (!tls)
        return NULL;
    tls->refs = 1;
    tls->record = wsco_mem_alloc(WSCO_TLS_RECORD);
    tls->socket = wsco_stream_tls_socket();
    if (tls->record && tls->socket)
        return tls;
    wsco_tls_release(tls);
    return NULL;
}

wsco_rc wsco_tls_create(wsco_tls **out, const wsco_tls_options *options, wsco_tls_error *error)
{
    static const char *const names[2] = {"ssl_cert_file", "ssl_key_file"};
    wsco_tls *tls = create_without_ctx();

    if (!tls)
        return no_memory(error);
    wsco_rc rc = create_ctx(&tls->ctx, options, &options->cert, names, error);
    if (rc == WSCO_OK)
        rc = add_hosts(tls, options, error);
    if (rc == WSCO_OK)
        *out = tls;
    else
        wsco_tls_release(tls);
    return rc;
}

wsco_rc wsco_tls_create_client(wsco_tls **out, const wsco_tls_client_options *options, wsco_tls_error *error)
{
    wsco_tls *tls = create_without_ctx();

    if (!tls)
        return no_memory(error);
    wsco_rc rc = create_client_ctx(&tls->ctx, options, error);
    if (rc == WSCO_OK)
        *out = tls;
    else
        wsco_tls_release(tls);
    return rc;
}

wsco_tls *wsco_tls_retain(wsco_tls *tls)
{
    tls->refs++;
    return tls;
}

void wsco_tls_release(wsco_tls *tls)
{
    if (!tls || --tls->refs > 0)
        return;
    for (size_t i = 0; i < tls->host_count; i++) {
        SSL_CTX_free(tls->hosts[i].ctx);
        wsco_mem_free(tls->hosts[i].name);
    }
    wsco_mem_free(tls->hosts);
    SSL_CTX_free(tls->ctx);
    BIO_meth_free(tls->socket);
    wsco_mem_free(tls->record);
    wsco_mem_free(tls);
}
