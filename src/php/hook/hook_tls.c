/* SPDX-License-Identifier: MIT */
/* hook_tls: the end of a TLS connection in which other coroutines wait: they leave it first. Drivers free
 * their TLS before they close the descriptor, so close() comes too late.
 * Owns: nothing. Called by: whatever imports these from the OpenSSL that we use: PHP's streams and drivers on
 *       them, libpq.
 * Never: touches a connection of another OpenSSL, or one without a descriptor.
 * Tested by: tests/services (group "closed"), tests/phpt/hook/stream_tls.phpt. */
#include "hook_priv.h"

#include <openssl/ssl.h>

static void expel_from(const SSL *tls)
{
    int fd;

    if (tls == NULL || php_wsco_hook_now.flags == 0 ||
        !pthread_equal(pthread_self(), php_wsco_hook_now.thread))
        return;
    fd = SSL_get_fd(tls);
    if (fd >= 0)
        php_wsco_hook_wait_expel(fd);
}

int php_wsco_hook_tls_shutdown(SSL *tls)
{
    expel_from(tls);
    return SSL_shutdown(tls);
}

void php_wsco_hook_tls_free(SSL *tls)
{
    expel_from(tls);
    SSL_free(tls);
}
