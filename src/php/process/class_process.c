/* SPDX-License-Identifier: MIT */
/* class_process: Swoole\Process: the object, wait(), kill(), alarm(). process_start.c has start() and exit(),
 * process_pipe.c the pipe, process_queue.c the queue, process_system.c what it asks of the system,
 * process_signal.c signal().
 * Owns: both ends of the pipe and the callback, with the object; the process's interval timers that alarm()
 *       has set. Called by: PHP, wsco.c, the pool.
 * Never: leaves an interval timer behind whose signal nobody handles; takes a child that somebody else waits
 *       for. Tested by: tests/phpt/process. */
#include "process_priv.h"

#include "wsco/base/process.h"
#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/fork.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/option.h"
#include "wsco/php/runtime/suspend.h"
#include "wsco/php/runtime/worker.h"

#include "php_wsco.h"

#include "../../../stubs/process_arginfo.h"

#include <signal.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>

#define KINDS 3 /* of interval timers: ITIMER_REAL, _VIRTUAL, _PROF */
#define MICROSECONDS 1000000

/* Those of this process that alarm() has set: a child inherits none. */
static bool armed[KINDS];
static uint32_t armed_by; /* wsco_process_token() */

zend_class_entry *php_wsco_process_ce;
static zend_object_handlers handlers;
static zend_long made; /* objects so far: their numbers */

/* ---- the object ---- */

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_process *self = zend_object_alloc(sizeof *self, ce);

    memset(self, 0, offsetof(php_wsco_process, std));
    self->ends[0] = self->ends[1] = self->queue = -1;
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

/* Weak references to the object end in std_dtor, before destructors of the callback could follow them. */
static void free_object(zend_object *object)
{
    php_wsco_process *self = php_wsco_process_of(object);

    php_wsco_fork_check();
    zend_object_std_dtor(object);
    php_wsco_process_close_pipe(self);
    php_wsco_callable_free(&self->callback);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
    HashTable *properties = zend_std_get_gc(object, table, count);
    php_wsco_process *self = php_wsco_process_of(object);

    for (int i = 0; i < *count; i++)
        zend_get_gc_buffer_add_zval(buffer, *table + i);
    zend_get_gc_buffer_add_zval(buffer, &self->callback.value);
    zend_get_gc_buffer_add_zval(buffer, &self->socket);
    zend_get_gc_buffer_use(buffer, table, count);
    return properties;
}

php_wsco_process *php_wsco_process_constructed(zval *this)
{
    php_wsco_process *self = php_wsco_process_of(Z_OBJ_P(this));

    php_wsco_fork_check();
    if (self->constructed)
        return self;
    zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return NULL;
}

void php_wsco_process_create(zval *result, int type, zend_long id)
{
    php_wsco_process *self;

    object_init_ex(result, php_wsco_process_ce);
    self = php_wsco_process_of(Z_OBJ_P(result));
    self->constructed = true;
    self->type = type;
    self->number = id;
    php_wsco_process_put(self, PHP_WSCO_PROCESS_ID, id);
}

void php_wsco_process_put(php_wsco_process *self, int property, zend_long number)
{
    zval *place = OBJ_PROP_NUM(&self->std, property), old;

    ZVAL_COPY_VALUE(&old, place);
    ZVAL_LONG(place, number);
    zval_ptr_dtor(&old);
}

bool php_wsco_process_fail(const char *name, wsco_rc rc)
{
    php_wsco_warning("%s failed: %s", name, php_wsco_error_text(-rc));
    return php_wsco_fail(rc);
}

static bool type_is_known(zend_long type)
{
    return type == 0 || type == SOCK_STREAM || type == SOCK_DGRAM;
}

PHP_METHOD(Swoole_Process, __construct)
{
    php_wsco_process *self = php_wsco_process_of(Z_OBJ_P(ZEND_THIS));
    bool redirect = false, enable_coroutine = false;
    zend_long type = SOCK_DGRAM;
    zend_fcall_info fci;
    zend_fcall_info_cache fcc;

    ZEND_PARSE_PARAMETERS_START(1, 4)
        Z_PARAM_FUNC(fci, fcc)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(redirect)
        Z_PARAM_LONG(type)
        Z_PARAM_BOOL(enable_coroutine)
    ZEND_PARSE_PARAMETERS_END();
    if (self->constructed) {
        zend_throw_error(php_wsco_error_ce, "the constructor can be called only once");
        RETURN_THROWS();
    }
    if (!type_is_known(type)) {
        php_wsco_throw(php_wsco_exception_ce, EINVAL, "no pipe is of type " ZEND_LONG_FMT, type);
        RETURN_THROWS();
    }
    self->constructed = true;
    php_wsco_callable_init(&self->callback, &fci, &fcc);
    self->redirect = redirect;
    self->type = redirect ? SOCK_STREAM : (int)type;
    self->enable_coroutine = enable_coroutine;
    self->number = made++;
}

PHP_METHOD(Swoole_Process, set)
{
    php_wsco_process *self;
    HashTable *options;
    bool enable;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(options)
    ZEND_PARSE_PARAMETERS_END();
    self = php_wsco_process_constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    enable = self->enable_coroutine;
    php_wsco_option_bool(options, "enable_coroutine", &enable);
    self->enable_coroutine = enable;
}

/* ---- wait() ---- */

/* WSCO_OK: a child has ended, and is still to be taken. A handler of the script runs before the next
 * attempt. */
static wsco_rc await_child(void)
{
    siginfo_t info;

    do {
        if (waitid(P_ALL, 0, &info, WEXITED | WNOWAIT) == 0)
            return WSCO_OK;
    } while (errno == EINTR && !php_wsco_process_interrupted());
    return -errno;
}

/* Children that the runtime has started, and those that a coroutine waits for, are theirs. */
static wsco_rc wait_outside(wsco_children *children, bool blocking, wsco_child_end *end)
{
    for (;;) {
        wsco_rc rc = wsco_children_look(children, WSCO_ANY_CHILD, end);
        if (rc != WSCO_E_AGAIN || !blocking)
            return rc;
        rc = await_child();
        if (rc != WSCO_OK)
            return rc;
    }
}

static wsco_rc wait_for_any(bool blocking, wsco_child_end *end)
{
    wsco_worker *worker = php_wsco_worker();
    wsco_script_waits *waits = worker != NULL ? wsco_script_waits_of(worker) : NULL;

    if (waits == NULL)
        return WSCO_E_NOMEM;
    if (blocking && php_wsco_may_wait())
        return wsco_children_wait(&waits->children, WSCO_ANY_CHILD, WSCO_USEC_NEVER, end);
    return wait_outside(&waits->children, blocking, end);
}

PHP_METHOD(Swoole_Process, wait)
{
    bool blocking = true;
    wsco_child_end end;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(blocking)
    ZEND_PARSE_PARAMETERS_END();
    rc = wait_for_any(blocking, &end);
    if (EG(exception) != NULL)
        RETURN_THROWS();
    if (rc != WSCO_OK)
        RETURN_BOOL(php_wsco_fail(rc));
    array_init_size(return_value, 3);
    add_assoc_long(return_value, "pid", end.pid);
    add_assoc_long(return_value, "code", end.code);
    add_assoc_long(return_value, "signal", end.signal);
}

/* ---- signals ---- */

PHP_METHOD(Swoole_Process, kill)
{
    zend_long pid, number = SIGTERM;
    bool fits;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(pid)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(number)
    ZEND_PARSE_PARAMETERS_END();
    fits = pid >= INT_MIN && pid <= INT_MAX && number >= 0 && number <= INT_MAX;
    if (!fits)
        errno = EINVAL;
    else if (kill((pid_t)pid, (int)number) == 0)
        RETURN_TRUE;
    wsco_rc rc = -errno;
    if (number != 0 || rc != -ESRCH)
        php_wsco_warning("kill(" ZEND_LONG_FMT ", " ZEND_LONG_FMT ") failed: %s", pid, number, strerror(-rc));
    RETURN_BOOL(php_wsco_fail(rc));
}

static wsco_rc set_alarm(zend_long usec, int kind)
{
    struct itimerval value = {0};

    if (usec > 0) {
        value.it_interval.tv_sec = (time_t)(usec / MICROSECONDS);
        value.it_interval.tv_usec = (suseconds_t)(usec % MICROSECONDS);
        value.it_value = value.it_interval;
    }
    if (setitimer(kind, &value, NULL) != 0)
        return -errno;
    if (!wsco_process_is(armed_by))
        memset(armed, 0, sizeof armed);
    armed_by = wsco_process_token();
    armed[kind] = usec > 0;
    return WSCO_OK;
}

PHP_METHOD(Swoole_Process, alarm)
{
    zend_long usec, kind = ITIMER_REAL;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(usec)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(kind)
    ZEND_PARSE_PARAMETERS_END();
    rc = usec != 0 && kind >= 0 && kind < KINDS ? set_alarm(usec, (int)kind) : WSCO_E_INVAL;
    if (rc == WSCO_OK)
        RETURN_TRUE;
    php_wsco_warning("no alarm in " ZEND_LONG_FMT " microseconds, kind " ZEND_LONG_FMT ": %s", usec, kind,
                     strerror(-rc));
    RETURN_BOOL(php_wsco_fail(rc));
}

void php_wsco_process_stop_alarms(void)
{
    if (!wsco_process_is(armed_by))
        return;
    for (int kind = 0; kind < KINDS; kind++) {
        if (armed[kind])
            (void)set_alarm(-1, kind);
    }
}

void php_wsco_register_process(void)
{
    php_wsco_process_ce = register_class_Swoole_Process();
    php_wsco_process_ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(php_wsco_process, std), free_object);
    handlers.get_gc = get_gc;
}
