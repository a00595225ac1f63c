/* SPDX-License-Identifier: MIT */
/* observer: a PHP extension that holds what observers are told against what must be true: every fiber context
 * is announced before it runs and ends once, each switch leaves from where the one before has arrived, and in
 * each context calls end in the reverse order of their begin. It says so when PHP ends.
 * tests/phpt/engine/observers.phpt compiles it. */
#include "php.h"

#include "zend_fibers.h"
#include "zend_observer.h"

#define CONTEXTS_MAX 20000
#define CALLS_MAX 64

typedef struct context {
    const zend_fiber_context *at;
    int depth;
    const zend_execute_data *calls[CALLS_MAX];
} context;

/* The first is the one that PHP begins with. */
static context *contexts;
static int context_count = 1, current;
static unsigned long begun, ended, switches, calls, faults;

static void fault(const char *what)
{
    if (++faults <= 10)
        fprintf(stderr, "fault: %s\n", what);
}

static int find(const zend_fiber_context *at)
{
    if (at == EG(main_fiber_context))
        return 0;
    for (int i = context_count - 1; i > 0; i--)
        if (contexts[i].at == at)
            return i;
    return -1;
}

static void on_begin(zend_fiber_context *at)
{
    begun++;
    if (find(at) >= 0)
        fault("a context begins that has begun");
    else if (context_count < CONTEXTS_MAX)
        contexts[context_count++] = (context){.at = at};
}

static void on_switch(zend_fiber_context *from, zend_fiber_context *to)
{
    switches++;
    if (find(from) != current)
        fault("a switch leaves a context that does not run");
    current = find(to);
    if (current < 0) {
        fault("a switch to a context that has not begun");
        current = 0;
    }
    if (to->status == ZEND_FIBER_STATUS_DEAD)
        fault("a switch to a context that has ended");
    if (to->status == ZEND_FIBER_STATUS_INIT && contexts[current].depth > 0)
        fault("a context that has calls is new");
}

static void on_end(zend_fiber_context *at)
{
    int i = find(at);

    ended++;
    if (i <= 0) {
        fault("a context ends that has not begun");
        return;
    }
    if (contexts[i].depth > 0)
        fault("a context ends before its calls");
    contexts[i] = contexts[--context_count];
    if (current == context_count)
        current = i;
}

static void on_call(zend_execute_data *call)
{
    context *in = &contexts[current];

    calls++;
    if (in->depth < CALLS_MAX)
        in->calls[in->depth++] = call;
}

static void on_return(zend_execute_data *call, zval *result)
{
    context *in = &contexts[current];

    (void)result;
    if (in->depth == 0 || in->calls[--in->depth] != call)
        fault("a call returns that is not the last of its context");
}

static zend_observer_fcall_handlers observe(zend_execute_data *call)
{
    (void)call;
    return (zend_observer_fcall_handlers){on_call, on_return};
}

static PHP_MINIT_FUNCTION(observer)
{
    (void)type;
    (void)module_number;
    contexts = calloc(CONTEXTS_MAX, sizeof *contexts);
    zend_observer_fiber_init_register(on_begin);
    zend_observer_fiber_switch_register(on_switch);
    zend_observer_fiber_destroy_register(on_end);
    zend_observer_fcall_register(observe);
    return contexts != NULL ? SUCCESS : FAILURE;
}

static PHP_MSHUTDOWN_FUNCTION(observer)
{
    (void)type;
    (void)module_number;
    fprintf(stderr, "contexts %s, %s, switches %s, calls %s, %d calls open, %lu faults\n",
            begun > 0 ? "begin" : "-", begun == ended ? "all end" : "some do not end",
            switches > 0 ? "seen" : "-", calls > 0 ? "seen" : "-", contexts[0].depth, faults);
    free(contexts);
    return SUCCESS;
}

zend_module_entry observer_module_entry = {STANDARD_MODULE_HEADER,
                                           "observer",
                                           NULL,
                                           PHP_MINIT(observer),
                                           PHP_MSHUTDOWN(observer),
                                           NULL,
                                           NULL,
                                           NULL,
                                           "1",
                                           STANDARD_MODULE_PROPERTIES};

ZEND_GET_MODULE(observer)
