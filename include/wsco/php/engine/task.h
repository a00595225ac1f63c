/* SPDX-License-Identifier: MIT */
/* What PHP keeps for each coroutine. */
#ifndef WSCO_PHP_ENGINE_TASK_H
#define WSCO_PHP_ENGINE_TASK_H

#include "wsco/php/engine/callable.h"

#include "wsco/co/co.h"

typedef struct php_wsco_defer {
    struct php_wsco_defer *next; /* older */
    php_wsco_callable callable;
} php_wsco_defer;

/* A call of Coroutine::join(). Owner: the joining coroutine. */
typedef struct php_wsco_joiner {
    wsco_link link; /* in task->joiners */
    wsco_co *co;
    zend_long id;    /* the coroutine that the script named */
    wsco_co *joined; /* only for comparing: it may be gone */
    uint32_t *left;  /* coroutines it still waits for */
} php_wsco_joiner;

/* What a coroutine finds thrown in it when it goes on. */
typedef enum php_wsco_thrown {
    PHP_WSCO_THROWN_NOTHING,
    PHP_WSCO_THROWN_CANCELED, /* cancel() wants it so */
    PHP_WSCO_THROWN_TIMEOUT   /* its time limit is over */
} php_wsco_thrown;

/* Owner: co->user. Made when first needed; freed when nothing is left in it, at the latest with the
 * coroutine. */
typedef struct php_wsco_task {
    zend_object *context; /* getContext(), NULL until asked for */
    php_wsco_defer *defers;
    wsco_link joiners;
    struct php_wsco_time_limit *limit; /* private to time_limit.c; NULL: none */
    php_wsco_thrown thrown;
    bool not_preempted; /* disableScheduler() was called in it */
} php_wsco_task;

php_wsco_task *php_wsco_task_of(wsco_co *co);
static inline php_wsco_task *php_wsco_task_peek(const wsco_co *co)
{
    return co->user;
}
/* The coroutine finds this thrown when it goes on. Makes the task if need be. */
static inline void php_wsco_task_throw(wsco_co *co, php_wsco_thrown thrown)
{
    php_wsco_task_of(co)->thrown = thrown;
    co->told = true;
}
/* The identity ends. No PHP code runs any more. */
void php_wsco_task_destroyed(wsco_co *co);

#endif
