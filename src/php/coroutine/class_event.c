/* SPDX-License-Identifier: MIT */
/* class_event: Swoole\Event and the functions swoole_event_*(): callbacks for descriptors. event_loop.c has
 * the methods that are about the loop.
 * Owns: nothing; see event_set.c. Called by: PHP.
 * Never: closes a descriptor of the script, or waits. Tested by: tests/phpt/event. */
#include "event_set_priv.h"

#include "wsco/php/coroutine/descriptor.h"
#include "wsco/php/runtime/errors.h"

#define EVENT_READ 512
#define EVENT_WRITE 1024

static unsigned wanted(zend_long events)
{
    return (events & EVENT_READ ? WSCO_READ : 0u) | (events & EVENT_WRITE ? WSCO_WRITE : 0u);
}

/* ---- finding ---- */

static php_wsco_event *find(int fd)
{
    php_wsco_event_set *set = php_wsco_event_set_current();
    php_wsco_event *self = set != NULL ? zend_hash_index_find_ptr(&set->by_fd, (zend_ulong)fd) : NULL;

    return self != NULL && !self->event.removed ? self : NULL;
}

/* For a stream that is closed, so that no descriptor can be asked for. */
static php_wsco_event *find_closed(const zval *handle)
{
    php_wsco_event_set *set = php_wsco_event_set_current();
    php_wsco_event *self;

    if (set == NULL)
        return NULL;
    ZEND_HASH_FOREACH_PTR(&set->by_fd, self)
        if (Z_TYPE(self->handle) == IS_RESOURCE && Z_RES(self->handle) == Z_RES_P(handle) &&
            !self->event.removed)
            return self;
    ZEND_HASH_FOREACH_END();
    return NULL;
}

/* NULL, with the last error set: it was not added. */
static php_wsco_event *find_added(zval *handle)
{
    php_wsco_event *self;

    if (Z_TYPE_P(handle) == IS_RESOURCE && Z_RES_P(handle)->type < 0) {
        self = find_closed(handle);
    } else {
        int fd = php_wsco_descriptor(handle);

        if (fd < 0)
            return NULL;
        self = find(fd);
    }
    if (self == NULL)
        php_wsco_fail(-ENOENT);
    return self;
}

/* The event leaves the set before user code runs. */
static void take_out(php_wsco_event *self)
{
    zend_hash_index_del(&self->set->by_fd, (zend_ulong)self->event.fd);
    wsco_script_event_remove(&self->event);
}

/* ---- add() and set() ---- */

/* What both are given. The callables are owned, or UNDEF. */
typedef struct arguments {
    zval *handle;
    wsco_fd_id id; /* add(): of the handle */
    php_wsco_callable read, write;
    zend_long events;
} arguments;

static bool parse(INTERNAL_FUNCTION_PARAMETERS, arguments *given)
{
    zend_fcall_info read = empty_fcall_info, write = empty_fcall_info;
    zend_fcall_info_cache read_fcc, write_fcc;

    memset(&given->read, 0, sizeof given->read);
    memset(&given->write, 0, sizeof given->write);
    ZEND_PARSE_PARAMETERS_START(1, 4)
        Z_PARAM_ZVAL(given->handle)
        Z_PARAM_OPTIONAL
        Z_PARAM_FUNC_OR_NULL(read, read_fcc)
        Z_PARAM_FUNC_OR_NULL(write, write_fcc)
        Z_PARAM_LONG(given->events)
    ZEND_PARSE_PARAMETERS_END_EX(return false);
    if (ZEND_FCI_INITIALIZED(read))
        php_wsco_callable_init(&given->read, &read, &read_fcc);
    if (ZEND_FCI_INITIALIZED(write))
        php_wsco_callable_init(&given->write, &write, &write_fcc);
    return true;
}

static void drop(arguments *given)
{
    php_wsco_callable_free(&given->read);
    php_wsco_callable_free(&given->write);
}

static bool is_set(const php_wsco_callable *callable)
{
    return Z_TYPE(callable->value) != IS_UNDEF;
}

/* Does each direction that is wanted have a callback? */
static bool check(int fd, unsigned want, bool reads, bool writes)
{
    if (want == 0)
        return php_wsco_warning("neither SWOOLE_EVENT_READ nor SWOOLE_EVENT_WRITE is asked for");
    if (want & WSCO_READ && !reads)
        return php_wsco_warning("descriptor %d has no callback for reading", fd);
    if (want & WSCO_WRITE && !writes)
        return php_wsco_warning("descriptor %d has no callback for writing", fd);
    return true;
}

/* The number may be that of a descriptor that was closed without del(). */
static bool is_free(int fd)
{
    php_wsco_event *old = find(fd);

    if (old != NULL && !php_wsco_descriptor_is_open(&old->handle, fd, &old->id))
        take_out(old);
    if (find(fd) == NULL)
        return EG(exception) == NULL;
    php_wsco_warning("descriptor %d was added already", fd);
    php_wsco_fail(-EEXIST);
    return false;
}

static php_wsco_event *make(php_wsco_event_set *set, const arguments *given)
{
    php_wsco_event *self = ecalloc(1, sizeof *self);

    self->set = set;
    ZVAL_COPY(&self->handle, given->handle);
    self->id = given->id;
    self->read = given->read;
    self->write = given->write;
    return self;
}

static bool refuse(int fd, wsco_rc rc)
{
    php_wsco_warning("descriptor %d cannot be waited for: %s", fd, php_wsco_error_text(-rc));
    return php_wsco_fail(rc);
}

/* Takes the callables on success. User code has run by now that may have closed the descriptor. */
static bool add(php_wsco_event_set *set, arguments *given, int fd)
{
    php_wsco_event *self = make(set, given);
    wsco_rc rc = wsco_script_event_add(set->events, &self->event, fd, wanted(given->events));

    if (rc != WSCO_OK) {
        Z_TRY_DELREF(self->handle); /* the caller has it too */
        efree(self);
        return refuse(fd, rc);
    }
    memset(&given->read, 0, sizeof given->read);
    memset(&given->write, 0, sizeof given->write);
    zend_hash_index_update_ptr(&set->by_fd, (zend_ulong)fd, self);
    return true;
}

PHP_FUNCTION(swoole_event_add)
{
    arguments given = {.events = EVENT_READ};
    php_wsco_event_set *set = NULL;
    int fd;

    if (!parse(INTERNAL_FUNCTION_PARAM_PASSTHRU, &given))
        return;
    fd = php_wsco_descriptor(given.handle);
    (void)wsco_fd_id_take(fd, &given.id);
    RETVAL_FALSE;
    if (fd >= 0 && check(fd, wanted(given.events), is_set(&given.read), is_set(&given.write)) &&
        is_free(fd)) {
        php_wsco_descriptor_unblock(given.handle, fd);
        set = EG(exception) == NULL ? php_wsco_event_set_to_add_to() : NULL;
    }
    if (set != NULL && !php_wsco_descriptor_is_open(given.handle, fd, &given.id))
        refuse(fd, -EBADF);
    else if (set != NULL && is_free(fd) && add(set, &given, fd))
        RETVAL_LONG(fd);
    drop(&given);
}

/* Puts the new one in its place; the old one is what `given` holds then. */
static void exchange(php_wsco_callable *place, php_wsco_callable *given)
{
    php_wsco_callable old = *place;

    if (!is_set(given))
        return;
    *place = *given;
    *given = old;
}

static bool change(php_wsco_event *self, arguments *given)
{
    unsigned want = given->events != 0 ? wanted(given->events) : self->event.want;
    wsco_rc rc;

    rc = wsco_script_event_set(&self->event, want);
    if (rc != WSCO_OK)
        return refuse(self->event.fd, rc);
    exchange(&self->read, &given->read);
    exchange(&self->write, &given->write);
    return true;
}

/* The handler of a warning may take the event away. */
static bool may_change(const php_wsco_event *self, const arguments *given)
{
    return check(self->event.fd, given->events != 0 ? wanted(given->events) : self->event.want,
                 is_set(&self->read) || is_set(&given->read), is_set(&self->write) || is_set(&given->write));
}

PHP_FUNCTION(swoole_event_set)
{
    arguments given = {.events = 0};
    php_wsco_event *self;

    if (!parse(INTERNAL_FUNCTION_PARAM_PASSTHRU, &given))
        return;
    self = find_added(given.handle);
    RETVAL_BOOL(self != NULL && may_change(self, &given) && change(self, &given));
    drop(&given);
}

/* ---- the others ---- */

PHP_FUNCTION(swoole_event_isset)
{
    zend_long events = EVENT_READ | EVENT_WRITE;
    const php_wsco_event *self;
    zval *handle;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_ZVAL(handle)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(events)
    ZEND_PARSE_PARAMETERS_END();
    self = find_added(handle);
    RETURN_BOOL(self != NULL && (self->event.want & wanted(events)) != 0);
}

PHP_FUNCTION(swoole_event_del)
{
    php_wsco_event *self;
    zval *handle;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ZVAL(handle)
    ZEND_PARSE_PARAMETERS_END();
    self = find_added(handle);
    if (self != NULL)
        take_out(self);
    RETURN_BOOL(self != NULL);
}

PHP_FUNCTION(swoole_event_write)
{
    php_wsco_event *self;
    zend_string *data;
    zval *handle;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_ZVAL(handle)
        Z_PARAM_STR(data)
    ZEND_PARSE_PARAMETERS_END();
    if (ZSTR_LEN(data) == 0)
        RETURN_BOOL(php_wsco_warning("there is nothing to write"));
    self = find_added(handle);
    if (self == NULL)
        RETURN_FALSE;
    rc = wsco_script_event_write(&self->event, ZSTR_VAL(data), ZSTR_LEN(data),
                                 (uint64_t)MAX(WSCO_G(socket_buffer_size), 0));
    RETURN_BOOL(rc == WSCO_OK || php_wsco_fail(rc));
}
