/* SPDX-License-Identifier: MIT */
/* tls: the clients' TLS, over memory.
 * Owns: a peer's SSL and its two BIOs, and the bytes that it has sealed. The certificate is not looked at. */
#include "simnet.h"

#include <stdlib.h>

/* What the client has to say goes on its way: appended to what the server has not read yet. */
static void pump(struct peer *peer)
{
    size_t left = peer->in_len - peer->in_off, more = BIO_ctrl_pending(peer->to_server);

    if (more == 0)
        return;
    uint8_t *bytes = malloc(left + more);
    if (bytes == NULL)
        simnet_fail("no memory");
    for (size_t i = 0; i < left; i++)
        bytes[i] = peer->in[peer->in_off + i];
    BIO_read(peer->to_server, bytes + left, (int)more);
    free(peer->own);
    peer->own = bytes;
    peer->in_off = peer->in_len;
    simnet_put(peer, bytes, left + more);
}

void tls_begin(struct peer *peer)
{
    static SSL_CTX *context;

    if (context == NULL)
        context = SSL_CTX_new(TLS_client_method());
    peer->ssl = context ? SSL_new(context) : NULL;
    peer->to_client = BIO_new(BIO_s_mem());
    peer->to_server = BIO_new(BIO_s_mem());
    if (peer->ssl == NULL || peer->to_client == NULL || peer->to_server == NULL)
        simnet_fail("no TLS");
    SSL_set_bio(peer->ssl, peer->to_client, peer->to_server);
    SSL_set_connect_state(peer->ssl);
    SSL_do_handshake(peer->ssl);
    pump(peer);
}

void tls_got(struct peer *peer, const uint8_t *bytes, size_t len)
{
    uint8_t plain[16384];
    int n;

    BIO_write(peer->to_client, bytes, (int)len);
    if (!SSL_is_init_finished(peer->ssl))
        SSL_do_handshake(peer->ssl);
    pump(peer);
    while ((n = SSL_read(peer->ssl, plain, sizeof plain)) > 0)
        work_plain(peer, plain, (size_t)n);
}

void tls_send(struct peer *peer, const uint8_t *bytes, size_t len)
{
    if (SSL_write(peer->ssl, bytes, (int)len) != (int)len)
        simnet_fail("TLS does not take a message");
    pump(peer);
}

bool tls_ready(const struct peer *peer)
{
    return SSL_is_init_finished(peer->ssl);
}

void tls_free(struct peer *peer)
{
    SSL_free(peer->ssl);
}
