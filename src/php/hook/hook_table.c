/* SPDX-License-Identifier: MIT */
/* hook_table: functions of the C library, and what is called in their place.
 * Owns: the table. Called by: hook.c. Never: names a function of which the C library has several versions
 *       that do different things.
 * Tested by: tests/phpt/hook. */
#include "hook_priv.h"

#include <openssl/ssl.h>

#define REPLACE(name, function)                                                                              \
    {                                                                                                        \
        name, (void (*)(void))(function), NULL                                                               \
    }
/* Of OpenSSL, of which a driver may bring a version of its own. */
#define REPLACE_ONLY(name, function)                                                                         \
    {                                                                                                        \
#name, (void (*)(void))(function), (void (*)(void))(name)                                            \
    }

/* Sorted by name. */
const wsco_import php_wsco_hook_table[] = {
    REPLACE_ONLY(SSL_free, php_wsco_hook_tls_free),
    REPLACE_ONLY(SSL_shutdown, php_wsco_hook_tls_shutdown),
#ifdef __GLIBC__
    REPLACE("__poll_chk", php_wsco_hook_poll_checked),
    REPLACE("__ppoll_chk", php_wsco_hook_poll_mask_checked),
    REPLACE("__read_chk", php_wsco_hook_socket_read_checked),
    REPLACE("__recv_chk", php_wsco_hook_socket_recv_checked),
    REPLACE("__recvfrom_chk", php_wsco_hook_socket_recvfrom_checked),
#endif
    REPLACE("accept", php_wsco_hook_connect_accept),
#if defined(__linux__) || defined(__FreeBSD__)
    REPLACE("accept4", php_wsco_hook_connect_accept4),
#endif
    REPLACE("clock_nanosleep", php_wsco_hook_sleep_clock),
    REPLACE("close", php_wsco_hook_connect_close),
    REPLACE("connect", php_wsco_hook_connect),
#ifdef __linux__
    REPLACE("copy_file_range", php_wsco_hook_file_whole_copy),
#endif
    REPLACE("fdatasync", php_wsco_hook_file_whole_sync_data),
    REPLACE("flock", php_wsco_hook_lock),
    REPLACE("fsync", php_wsco_hook_file_whole_sync),
    REPLACE("getaddrinfo", php_wsco_hook_lookup),
#ifdef __GLIBC__
    REPLACE("gethostbyname_r", php_wsco_hook_lookup_host),
#endif
    REPLACE("getnameinfo", php_wsco_hook_dns_name_of),
    REPLACE("nanosleep", php_wsco_hook_sleep_nanosleep),
    REPLACE("pclose", php_wsco_hook_process_pclose),
    REPLACE("poll", php_wsco_hook_poll),
    REPLACE("popen", php_wsco_hook_process_popen),
#if defined(__linux__) || defined(__FreeBSD__)
    REPLACE("ppoll", php_wsco_hook_poll_mask),
#endif
    REPLACE("pselect", php_wsco_hook_poll_pselect),
    REPLACE("read", php_wsco_hook_socket_read),
    REPLACE("recv", php_wsco_hook_socket_recv),
    REPLACE("recvfrom", php_wsco_hook_socket_recvfrom),
    REPLACE("recvmsg", php_wsco_hook_socket_recvmsg),
    REPLACE("rename", php_wsco_hook_file_whole_rename),
#ifdef PHP_WSCO_HOOK_DNS
    REPLACE("res_nsearch", php_wsco_hook_dns_search),
#endif
    REPLACE("select", php_wsco_hook_poll_select),
    REPLACE("send", php_wsco_hook_socket_send),
    REPLACE("sendmsg", php_wsco_hook_socket_sendmsg),
    REPLACE("sendto", php_wsco_hook_socket_sendto),
    REPLACE("sleep", php_wsco_hook_sleep),
    REPLACE("unlink", php_wsco_hook_file_whole_unlink),
    REPLACE("usleep", php_wsco_hook_sleep_usleep),
    REPLACE("waitpid", php_wsco_hook_process_wait),
    REPLACE("write", php_wsco_hook_socket_write),
};

const size_t php_wsco_hook_table_count = sizeof php_wsco_hook_table / sizeof *php_wsco_hook_table;
