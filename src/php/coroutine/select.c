/* SPDX-License-Identifier: MIT */
/* select: swoole_select(): several descriptors at once.
 * Owns: a copy of the script's arrays for one call. Called by: PHP.
 * Never: blocks the loop; looks at the script's arrays after user code has run.
 * Tested by: tests/phpt/select. */
#include "wsco/php/coroutine/class_coroutine.h"

#include "wsco/php/coroutine/descriptor.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/run/fdselect.h"

#include "php_network.h"

enum { SIDES = 3, READ = 0, GONE = -1, BUFFERED = -2 };
#define ENDED (POLLERR | POLLHUP)

static const short wanted[SIDES] = {POLLIN, POLLOUT, POLLPRI};

/* What one call waits for. Owner: the C stack of the call. Freed by: drop(). */
typedef struct selection {
    HashTable *given[SIDES]; /* counted, so that nothing changes them; or NULL */
    int *places[SIDES];      /* of each element: its place in `fds`, or GONE, or BUFFERED */
    struct pollfd *fds;
    size_t count;    /* of fds */
    HashTable by_fd; /* descriptor -> place */
    bool buffered;   /* a stream has bytes already */
} selection;

/* ---- what is given ---- */

static void drop(selection *self)
{
    zend_hash_destroy(&self->by_fd);
    efree(self->fds);
    for (int side = 0; side < SIDES; side++) {
        if (self->given[side] != NULL) {
            efree(self->places[side]);
            zend_array_release(self->given[side]);
        }
    }
}

static void take(selection *self, zval *const *arrays)
{
    size_t most = 0;

    memset(self, 0, sizeof *self);
    for (int side = 0; side < SIDES; side++) {
        if (arrays[side] == NULL)
            continue;
        HashTable *given = Z_ARRVAL_P(arrays[side]);
        GC_TRY_ADDREF(given);
        self->given[side] = given;
        self->places[side] = safe_emalloc(zend_hash_num_elements(given), sizeof(int), 0);
        most += zend_hash_num_elements(given);
    }
    self->fds = safe_emalloc(most, sizeof *self->fds, 0);
    zend_hash_init(&self->by_fd, (uint32_t)most, NULL, NULL, 0);
}

static bool has_bytes(const zval *value)
{
    const php_stream *stream;

    if (Z_TYPE_P(value) != IS_RESOURCE)
        return false;
    stream = zend_fetch_resource2(Z_RES_P(value), NULL, php_file_le_stream(), php_file_le_pstream());
    return stream != NULL && stream->writepos > stream->readpos;
}

/* The place of that descriptor in `fds`. */
static int place_of(selection *self, int fd, short events)
{
    const zval *known = zend_hash_index_find(&self->by_fd, (zend_ulong)fd);
    zval place;

    if (known != NULL) {
        self->fds[Z_LVAL_P(known)].events |= events;
        return (int)Z_LVAL_P(known);
    }
    ZVAL_LONG(&place, (zend_long)self->count);
    zend_hash_index_add_new(&self->by_fd, (zend_ulong)fd, &place);
    self->fds[self->count] = (struct pollfd){.fd = fd, .events = events};
    return (int)self->count++;
}

/* The look at a stream may bring bytes into its buffer. */
static int enter(selection *self, int side, zval *element)
{
    zval value;
    int fd, place = GONE;

    ZVAL_COPY_DEREF(&value, element);
    fd = php_wsco_descriptor(&value);
    if (side == READ && has_bytes(&value)) {
        self->buffered = true;
        place = BUFFERED;
    } else if (fd >= 0) {
        place = place_of(self, fd, wanted[side]);
    }
    zval_ptr_dtor(&value);
    return place;
}

/* Runs user code: warnings, user-defined streams. False: an exception is pending. */
static bool enter_all(selection *self)
{
    zval *element;

    for (int side = 0; side < SIDES; side++) {
        int *place = self->places[side];

        if (self->given[side] == NULL)
            continue;
        ZEND_HASH_FOREACH_VAL(self->given[side], element)
            *place++ = enter(self, side, element);
        if (EG(exception) != NULL)
            return false;
        ZEND_HASH_FOREACH_END();
    }
    return true;
}

/* ---- waiting ---- */

/* Outside coroutines nothing else is there to run. */
static wsco_rc block(selection *self, double timeout)
{
    return wsco_fd_group_poll(self->fds, self->count, wsco_time_after(0, timeout));
}

static wsco_rc wait_for(selection *self, double timeout)
{
    wsco_script_waits *waits;

    if (self->buffered || !(timeout > 0 || timeout < 0))
        timeout = 0;
    if (php_wsco_current() == NULL)
        return block(self, timeout);
    waits = php_wsco_waits();
    if (waits == NULL)
        return WSCO_E_NOMEM;
    return wsco_fdselect_until(waits, self->fds, self->count, timeout == 0 ? 0 : php_wsco_wait_due(timeout));
}

/* ---- what is ready ---- */

/* The number of a descriptor that is closed, or whose stream is, or -1. */
static int find_closed(const selection *self)
{
    const zval *element;

    for (size_t i = 0; i < self->count; i++)
        if (self->fds[i].revents & POLLNVAL)
            return self->fds[i].fd;
    for (int side = 0; side < SIDES; side++) {
        const int *place = self->places[side];

        if (self->given[side] == NULL)
            continue;
        ZEND_HASH_FOREACH_VAL(self->given[side], element)
            ZVAL_DEREF(element);
        if (*place >= 0 && Z_TYPE_P(element) == IS_RESOURCE && Z_RES_P(element)->type < 0)
            return self->fds[*place].fd;
        place++;
        ZEND_HASH_FOREACH_END();
    }
    return -1;
}

static bool is_ready(const selection *self, int side, int place)
{
    return place == BUFFERED || (place >= 0 && self->fds[place].revents & (wanted[side] | ENDED));
}

static HashTable *pick(const selection *self, int side)
{
    HashTable *ready = zend_new_array(0);
    const int *place = self->places[side];
    zend_ulong index;
    zend_string *key;
    zval *element;

    ZEND_HASH_FOREACH_KEY_VAL(self->given[side], index, key, element)
        if (!is_ready(self, side, *place++))
            continue;
    element = key != NULL ? zend_hash_add_new(ready, key, element)
                          : zend_hash_index_add_new(ready, index, element);
    zval_add_ref(element);
    ZEND_HASH_FOREACH_END();
    return ready;
}

/* All is known before the first array of the script is replaced, as that runs destructors. */
static zend_long replace(const selection *self, zval *arguments)
{
    HashTable *ready[SIDES] = {NULL};
    zend_long total = 0;

    for (int side = 0; side < SIDES; side++) {
        if (self->given[side] == NULL)
            continue;
        ready[side] = pick(self, side);
        total += zend_hash_num_elements(ready[side]);
    }
    for (int side = 0; side < SIDES; side++) {
        if (ready[side] == NULL)
            continue;
        if (Z_ISREF(arguments[side]))
            ZEND_TRY_ASSIGN_REF_ARR(&arguments[side], ready[side]);
        else
            zend_array_release(ready[side]);
    }
    return total;
}

static bool refuse(wsco_rc rc)
{
    if (rc <= -500)
        return php_wsco_fail(rc);
    php_wsco_warning("poll() failed, Error: %s[%d]", strerror(-rc), -rc);
    return php_wsco_fail(rc);
}

static bool refuse_closed(int fd)
{
    php_wsco_warning("descriptor %d is not open", fd);
    return php_wsco_fail(WSCO_E_CLOSED);
}

static void select_in(selection *self, double timeout, zval *arguments, zval *result)
{
    wsco_rc rc;

    ZVAL_FALSE(result);
    if (!enter_all(self))
        return;
    if (self->count == 0 && !self->buffered) {
        php_wsco_warning("there is nothing to wait for");
        return;
    }
    rc = wait_for(self, timeout);
    if (EG(exception) != NULL)
        return;
    int closed = rc < 0 ? -1 : find_closed(self);
    if (closed >= 0)
        refuse_closed(closed);
    else if (rc < 0)
        refuse(rc);
    else
        ZVAL_LONG(result, replace(self, arguments));
}

PHP_FUNCTION(swoole_select)
{
    zval *arrays[SIDES];
    double timeout = 0.5;
    selection self;

    ZEND_PARSE_PARAMETERS_START(3, 4)
        Z_PARAM_ARRAY_EX2(arrays[0], /* check_null */ 1, /* deref */ 1, /* separate */ 0)
        Z_PARAM_ARRAY_EX2(arrays[1], 1, 1, 0)
        Z_PARAM_ARRAY_EX2(arrays[2], 1, 1, 0)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    take(&self, arrays);
    select_in(&self, timeout, ZEND_CALL_ARG(execute_data, 1), return_value);
    drop(&self);
}
