/* SPDX-License-Identifier: MIT */
/* hook: functions of PHP that would block the process suspend the coroutine instead. docs/hooks.md says how,
 * and which. */
#ifndef WSCO_PHP_HOOK_HOOK_H
#define WSCO_PHP_HOOK_HOOK_H

#include "php.h"

/* The documented flags, as far as code needs to know them apart. */
#define PHP_WSCO_HOOK_TCP 2u
#define PHP_WSCO_HOOK_UDP 4u
#define PHP_WSCO_HOOK_UNIX 8u
#define PHP_WSCO_HOOK_UDG 16u
#define PHP_WSCO_HOOK_SSL 32u
#define PHP_WSCO_HOOK_TLS 64u
#define PHP_WSCO_HOOK_STREAM_FUNCTION 128u
#define PHP_WSCO_HOOK_FILE 256u
#define PHP_WSCO_HOOK_SLEEP 512u
#define PHP_WSCO_HOOK_PROC 1024u
#define PHP_WSCO_HOOK_CURL 2048u
#define PHP_WSCO_HOOK_NATIVE_CURL 4096u
#define PHP_WSCO_HOOK_BLOCKING_FUNCTION 8192u
#define PHP_WSCO_HOOK_SOCKETS 16384u
#define PHP_WSCO_HOOK_STDIO 32768u
#define PHP_WSCO_HOOK_NET_FUNCTION 2097152u
#define PHP_WSCO_HOOK_MONGODB 4194304u

/* Those that this build has, for phpinfo(). */
#define PHP_WSCO_HOOK_NAMES "sleep, streams, sockets, cURL, names of hosts"

/* Replaces the set of hooks; what is not built is left out, see php_wsco_hook_flags(). Looks for libraries
 * that were loaded since it was last called. */
void php_wsco_hook_set(zend_long flags);
/* What is hooked now. */
zend_long php_wsco_hook_flags(void);
/* After Coroutine::set(): does what its hook_flags say, if they are new. Writes a log line, once, when the
 * script asks for something that is not built; so it can run code of the script. */
void php_wsco_hook_apply(void);
/* For run(): all hooks, unless the script has chosen some with Coroutine::set(). */
void php_wsco_hook_begin(void);

/* class_runtime.c, for MINIT */
void php_wsco_register_runtime(void);
/* For MINIT, RSHUTDOWN, MSHUTDOWN. */
void php_wsco_hook_startup(void);
void php_wsco_hook_forget(void);
void php_wsco_hook_shutdown(void);

#endif
