/* SPDX-License-Identifier: MIT */
/* wsco: the module: entry, ini settings, start and end of the process and of a request.
 * Owns: the module globals. Called by: the engine. Never: makes a worker; that waits for the first coroutine.
 * Tested by: tests/phpt/functions, tests/phpt/shutdown. */
#include "module_priv.h"

#include "wsco/base/spare.h"
#include "wsco/php/coroutine/class_coroutine.h"
#include "wsco/php/coroutine/short_names.h"
#include "wsco/php/database/database.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/patches.h"
#include "wsco/php/engine/vm_state.h"
#include "wsco/php/hook/hook.h"
#include "wsco/php/http/cookie.h"
#include "wsco/php/http/http_server.h"
#include "wsco/php/http/request.h"
#include "wsco/php/http/response.h"
#include "wsco/php/process/process.h"
#include "wsco/php/runtime/destruct.h"
#include "wsco/php/runtime/late_run.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/options.h"
#include "wsco/php/runtime/script.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/php/shm/shm.h"
#include "wsco/php/socket/socket.h"
#include "wsco/php/socket/tcp_server.h"
#include "wsco/php/ws/frame.h"

#include "php_ini.h"

#include "../../../stubs/functions_arginfo.h"

ZEND_DECLARE_MODULE_GLOBALS(wsco)

/* These take effect at once. */
static PHP_INI_MH(on_late_run_bool)
{
    int rc = OnUpdateBool(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);

    php_wsco_late_run_apply();
    return rc;
}

static PHP_INI_MH(on_late_run_long)
{
    int rc = OnUpdateLong(entry, new_value, mh_arg1, mh_arg2, mh_arg3, stage);

    php_wsco_late_run_apply();
    return rc;
}

#define SETTING_WATCH(name)                                                                                  \
    STD_PHP_INI_BOOLEAN("swoole." #name, "Off", PHP_INI_ALL, on_late_run_bool, name, zend_wsco_globals,      \
                        wsco_globals)
#define SETTING_BOOL(name, value, modify)                                                                    \
    STD_PHP_INI_BOOLEAN("swoole." #name, value, modify, OnUpdateBool, name, zend_wsco_globals, wsco_globals)
#define SETTING_LONG(name, value)                                                                            \
    STD_PHP_INI_ENTRY("swoole." #name, value, PHP_INI_ALL, OnUpdateLong, name, zend_wsco_globals,            \
                      wsco_globals)

/* clang-format off: one line for each, as the macros have no commas */
/* The documented names. Those without an effect here are accepted, so that a php.ini written for Swoole
 * works. */
PHP_INI_BEGIN()
SETTING_BOOL(use_shortname, "On", PHP_INI_SYSTEM)
SETTING_BOOL(display_errors, "On", PHP_INI_ALL)
SETTING_BOOL(enable_library, "On", PHP_INI_ALL)
SETTING_BOOL(enable_fiber_mock, "Off", PHP_INI_ALL)
SETTING_WATCH(enable_preemptive_scheduler)
SETTING_WATCH(blocking_detection)
SETTING_BOOL(profile, "Off", PHP_INI_ALL)
SETTING_BOOL(leak_detection, "Off", PHP_INI_ALL)
SETTING_LONG(socket_buffer_size, "8388608")
STD_PHP_INI_ENTRY("swoole.blocking_threshold", "100000", PHP_INI_ALL, on_late_run_long, blocking_threshold,
                  zend_wsco_globals, wsco_globals)
STD_PHP_INI_ENTRY("wsco.graceful_timeout", "0", PHP_INI_ALL, OnUpdateReal, graceful_timeout,
                  zend_wsco_globals, wsco_globals)
STD_PHP_INI_ENTRY("wsco.handover_socket", "", PHP_INI_ALL, OnUpdateString, handover_socket, zend_wsco_globals,
                  wsco_globals)
STD_PHP_INI_ENTRY("wsco.shutdown_jitter", "0", PHP_INI_ALL, OnUpdateReal, shutdown_jitter, zend_wsco_globals,
                  wsco_globals)
STD_PHP_INI_BOOLEAN("wsco.provide_swoole", "Off", PHP_INI_SYSTEM, OnUpdateBool, provide_swoole,
                    zend_wsco_globals, wsco_globals)
PHP_INI_END()
/* clang-format on */

static void register_classes(void)
{
    php_wsco_register_exceptions();
    php_wsco_register_constant();
    php_wsco_register_runtime();
    php_wsco_register_coroutine();
    php_wsco_register_event();
    php_wsco_register_channel();
    php_wsco_register_wait_group();
    php_wsco_register_barrier();
    php_wsco_register_connection_pool();
    php_wsco_register_object_proxy();
    php_wsco_register_database_proxy();
    php_wsco_register_database_config();
    php_wsco_register_database_pool();
    php_wsco_register_scheduler();
    php_wsco_register_timer();
    php_wsco_register_system();
    php_wsco_register_process();
    php_wsco_register_atomic();
    php_wsco_register_lock();
    php_wsco_register_table();
    php_wsco_register_pool();
    php_wsco_register_manager();
    php_wsco_register_http_server();
    php_wsco_register_request();
    php_wsco_register_response();
    php_wsco_register_status();
    php_wsco_register_cookie();
    php_wsco_register_frame();
    php_wsco_register_socket();
    php_wsco_register_tcp_server();
    php_wsco_register_tcp_connection();
}

/* All modules are registered by now, so this also finds one that was loaded after us. */
static bool has_rival(void)
{
    static const char *const rivals[] = {"swoole", "openswoole"};

    for (size_t i = 0; i < sizeof rivals / sizeof *rivals; i++) {
        if (!zend_hash_str_exists(&module_registry, rivals[i], strlen(rivals[i])))
            continue;
        zend_error(E_CORE_WARNING, "wsco and %s provide the same classes: load only one of them", rivals[i]);
        return true;
    }
    return false;
}

static zend_result (*next_post_startup)(void);

static void start_late(void)
{
    php_wsco_exit_startup();
    php_wsco_xdebug_startup();
}

static zend_result post_startup(void)
{
    start_late();
    return next_post_startup != NULL ? next_post_startup() : SUCCESS;
}

/* Debuggers start after all modules. What must come before theirs, or look at them, waits for that; nothing
 * does when dl() loads us. */
static void start_after_debuggers(int type)
{
    if (type == MODULE_TEMPORARY) {
        start_late();
        return;
    }
    next_post_startup = zend_post_startup_cb;
    zend_post_startup_cb = post_startup;
}

static PHP_MINIT_FUNCTION(wsco)
{
    if (has_rival())
        return FAILURE;
    REGISTER_INI_ENTRIES();
    register_classes();
    php_wsco_short_functions(type);
    php_wsco_register_constants(module_number);
    if (php_wsco_sapi_fits()) {
        start_after_debuggers(type);
        php_wsco_no_switch_startup();
        php_wsco_collector_startup(php_wsco_destruct_apart);
        php_wsco_late_run_startup();
        php_wsco_pcntl_startup();
        php_wsco_missing_class_startup();
        php_wsco_autoload_startup();
        php_wsco_one_at_a_time_startup();
        php_wsco_soap_startup();
        php_wsco_pattern_groups_startup();
        php_wsco_error_handler_startup();
        php_wsco_hook_startup();
    }
    php_wsco_provide_swoole_startup(type, module_number);
    return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(wsco)
{
    if (php_wsco_sapi_fits()) {
        php_wsco_exit_shutdown();
        php_wsco_collector_shutdown();
        php_wsco_late_run_shutdown();
        php_wsco_no_switch_shutdown();
        php_wsco_pcntl_shutdown();
        php_wsco_missing_class_shutdown();
        php_wsco_autoload_shutdown();
        php_wsco_one_at_a_time_shutdown();
        php_wsco_soap_shutdown();
        php_wsco_pattern_groups_shutdown();
        php_wsco_error_handler_shutdown();
        php_wsco_hook_shutdown();
    }
    php_wsco_lock_shutdown();
    UNREGISTER_INI_ENTRIES();
    return SUCCESS;
}

/* Registers the first shutdown function of every script, so that the loop runs before the script's own. */
static void register_end(void)
{
    zval function, argument, result;

    ZVAL_STRING(&function, "register_shutdown_function");
    ZVAL_STRING(&argument, "Swoole\\Event::rshutdown");
    if (call_user_function(NULL, NULL, &function, &result, 1, &argument) == SUCCESS)
        zval_ptr_dtor(&result);
    zval_ptr_dtor(&argument);
    zval_ptr_dtor(&function);
}

static PHP_RINIT_FUNCTION(wsco)
{
#if defined(ZTS) && defined(COMPILE_DL_WSCO)
    ZEND_TSRMLS_CACHE_UPDATE();
#endif
    php_wsco_options_init();
    php_wsco_log_init();
    ZVAL_UNDEF(&WSCO_G(error_handler));
    WSCO_G(worker) = WSCO_G(retired) = NULL;
    WSCO_G(timers) = WSCO_G(events) = WSCO_G(signal_handlers) = NULL;
    WSCO_G(process) = wsco_process_token();
    WSCO_G(exiting) = false;
    WSCO_G(in_signal) = 0;
    WSCO_G(last_error) = WSCO_G(sys_errno) = 0;
    WSCO_G(reported_id) = 0;
    WSCO_G(no_switch) = WSCO_G(collecting) = 0;
    WSCO_G(async_signals) = false;
    WSCO_G(in_shutdown) = WSCO_G(cut) = false;
    WSCO_G(stop_signal) = 0;
    WSCO_G(handover_note) = NULL;
    WSCO_G(first_process) = WSCO_G(process);
    wsco_link_init(&WSCO_G(listening));
    php_wsco_one_at_a_time_init();
    php_wsco_soap_init();
    WSCO_G(many_groups) = 0;
    WSCO_G(ready) = true;
    if (php_wsco_sapi_fits())
        register_end();
    return SUCCESS;
}

/* PHP's own debug builds do the same: with plain malloc, garbage in cycles would look like leaks of ours.
 * Destructors have run by now, so values that only global variables hold can go too. */
static void collect_cycles(void)
{
#ifdef WSCO_ASAN
    if (!CG(unclean_shutdown)) {
        zend_hash_clean(&EG(symbol_table));
        zend_gc_collect_cycles();
    }
#endif
}

static PHP_RSHUTDOWN_FUNCTION(wsco)
{
    collect_cycles();
    php_wsco_process_stop_alarms();
    php_wsco_script_shutdown();
    php_wsco_hook_forget();
    php_wsco_late_run_forget();
    WSCO_G(ready) = false;
    php_wsco_timer_forget();
    php_wsco_event_forget();
    php_wsco_process_signal_forget();
    php_wsco_mime_type_forget();
    php_wsco_error_handler_forget();
    php_wsco_autoload_forget();
    php_wsco_soap_forget();
    php_wsco_log_close();
    php_wsco_options_free();
    return SUCCESS;
}

/* Objects that outlived RSHUTDOWN, such as a Response in a static property, are gone by now. */
static ZEND_MODULE_POST_ZEND_DEACTIVATE_D(wsco)
{
    php_wsco_script_forget();
    php_wsco_channel_forget();
    php_wsco_frame_bytes_forget();
    wsco_spare_drop();
    return SUCCESS;
}

static PHP_GINIT_FUNCTION(wsco)
{
#if defined(ZTS) && defined(COMPILE_DL_WSCO)
    ZEND_TSRMLS_CACHE_UPDATE();
#endif
    memset(wsco_globals, 0, sizeof *wsco_globals);
    wsco_link_init(&wsco_globals->ending_channels);
}

/* clang-format off: one line for each */
/* Modules that must start before ours if they are present, because we replace some of their functions and
 * classes. */
static const zend_module_dep dependencies[] = {
    ZEND_MOD_REQUIRED("spl") ZEND_MOD_REQUIRED("standard") ZEND_MOD_REQUIRED("json") ZEND_MOD_REQUIRED("pcre")
        ZEND_MOD_OPTIONAL("pcntl") ZEND_MOD_OPTIONAL("intl") ZEND_MOD_OPTIONAL("soap")
            ZEND_MOD_CONFLICTS("swoole") ZEND_MOD_CONFLICTS("openswoole") ZEND_MOD_END};

zend_module_entry wsco_module_entry = {STANDARD_MODULE_HEADER_EX,
                                       NULL,
                                       dependencies,
                                       "wsco",
                                       ext_functions,
                                       PHP_MINIT(wsco),
                                       PHP_MSHUTDOWN(wsco),
                                       PHP_RINIT(wsco),
                                       PHP_RSHUTDOWN(wsco),
                                       php_wsco_module_info,
                                       WSCO_VERSION,
                                       PHP_MODULE_GLOBALS(wsco),
                                       PHP_GINIT(wsco),
                                       NULL,
                                       ZEND_MODULE_POST_ZEND_DEACTIVATE_N(wsco),
                                       STANDARD_MODULE_PROPERTIES_EX};
/* clang-format on */

#ifdef COMPILE_DL_WSCO
#ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
#endif
ZEND_GET_MODULE(wsco)
#endif
