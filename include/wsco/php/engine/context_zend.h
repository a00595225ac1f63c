/* SPDX-License-Identifier: MIT */
/* Execution contexts by the engine's own fiber switch. */
#ifndef WSCO_PHP_ENGINE_CONTEXT_ZEND_H
#define WSCO_PHP_ENGINE_CONTEXT_ZEND_H

#include "wsco/co/context.h"

extern const wsco_context_ops php_wsco_context_zend;

#endif
