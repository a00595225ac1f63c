/* SPDX-License-Identifier: MIT */
/* hook_caller: is a function of the C library called for a function of PHP below which a coroutine may be
 * suspended while it works on a file?
 * A stream of PHP keeps its place in its buffer on the C stack while it reads. Two coroutines that read one
 * stream side by side would spoil that. So only those functions count that open, read or write, and close a
 * file themselves, as nobody else sees their stream, and those that do not touch a stream any more when they
 * come back.
 * Owns: nothing; where the functions are. Called by: hook_file.c, hook_file_whole.c.
 * Never: runs PHP code. Tested by: tests/phpt/hook/file*.phpt. */
#include "hook_priv.h"

#include "ext/standard/file.h"
#include "ext/standard/flock_compat.h"

#define READS PHP_WSCO_HOOK_CALLER_READS
#define WRITES PHP_WSCO_HOOK_CALLER_WRITES
#define SYNCS PHP_WSCO_HOOK_CALLER_SYNCS
#define REMOVES PHP_WSCO_HOOK_CALLER_REMOVES

/* Owner: static. */
typedef struct caller {
    const char *name;
    uint32_t names; /* so many arguments, from the first one, name files, or something shorter */
    unsigned may;
    const zend_function *function; /* NULL: it is disabled */
} caller;

static caller callers[] = {
    {"copy", 2, READS | WRITES, NULL},
    {"fdatasync", 0, SYNCS, NULL},
    {"file", 1, READS, NULL},
    {"file_get_contents", 1, READS, NULL},
    {"file_put_contents", 1, WRITES, NULL},
    {"fsync", 0, SYNCS, NULL},
    {"hash_file", 2, READS, NULL},
    {"hash_hmac_file", 2, READS, NULL},
    {"md5_file", 1, READS, NULL},
    {"rename", 2, REMOVES, NULL},
    {"sha1_file", 1, READS, NULL},
    {"unlink", 1, REMOVES, NULL},
};

void php_wsco_hook_caller_startup(void)
{
    for (size_t i = 0; i < sizeof callers / sizeof *callers; i++)
        callers[i].function = zend_hash_str_find_ptr(CG(function_table), callers[i].name,
                                                     strlen(callers[i].name));
}

static const caller *find(const zend_function *function)
{
    for (size_t i = 0; i < sizeof callers / sizeof *callers; i++)
        if (callers[i].function == function)
            return &callers[i];
    return NULL;
}

/* Wrappers such as phar:// have streams of their own below. */
static bool is_of_wrapper(const zval *name)
{
    return Z_TYPE_P(name) != IS_STRING ||
        (strstr(Z_STRVAL_P(name), "://") != NULL && strncmp(Z_STRVAL_P(name), "file://", 7) != 0);
}

static bool is_stream(const zval *argument)
{
    return Z_TYPE_P(argument) == IS_RESOURCE &&
        (Z_RES_TYPE_P(argument) == php_file_le_stream() || Z_RES_TYPE_P(argument) == php_file_le_pstream());
}

/* Does it get no stream, and plain files only? In a phar archive a relative name may mean another part of
 * it. */
static bool opens_plain_files(const caller *self, zend_execute_data *call)
{
    for (uint32_t i = 1; i <= ZEND_CALL_NUM_ARGS(call); i++) {
        const zval *argument = ZEND_CALL_ARG(call, i);
        if (is_stream(argument) || (i <= self->names && is_of_wrapper(argument)))
            return false;
    }
    return strncmp(zend_get_executed_filename(), "phar://", 7) != 0;
}

/* Who writes with a lock would keep it while it is suspended. Somebody who must block for it, as in an output
 * callback, would then hold up the loop that its owner needs, for ever. */
static bool holds_lock(unsigned what, zend_execute_data *call)
{
    return what == WRITES && ZEND_CALL_NUM_ARGS(call) >= 3 && Z_TYPE_P(ZEND_CALL_ARG(call, 3)) == IS_LONG &&
        (Z_LVAL_P(ZEND_CALL_ARG(call, 3)) & PHP_LOCK_EX) != 0;
}

bool php_wsco_hook_caller_may(unsigned what)
{
    zend_execute_data *call = EG(current_execute_data);
    const caller *self = NULL;

    if (call != NULL && call->func != NULL && call->func->type == ZEND_INTERNAL_FUNCTION)
        self = find(call->func);
    if (self == NULL || (self->may & what) == 0)
        return false;
    return what == SYNCS || (opens_plain_files(self, call) && !holds_lock(what, call));
}
