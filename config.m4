dnl wsco: coroutine HTTP and WebSocket server. What is here, in order:
dnl   options, source lists (one per room), llhttp, boost.context, OpenSSL and zlib, libraries of compression, system calls,
dnl   kqueue, epoll, flags, module.
dnl A missing dependency stops configure with one line that names the Debian package.

PHP_ARG_ENABLE([wsco],
  [whether to enable wsco],
  [AS_HELP_STRING([--enable-wsco], [Enable the wsco coroutine server])])

PHP_ARG_WITH([llhttp],
  [where llhttp is],
  [AS_HELP_STRING([--with-llhttp=DIR],
    [llhttp 8 or 9: an install prefix, or a folder with its C sources])],
  [yes], [no])

PHP_ARG_WITH([boost-context],
  [where libboost_context.a is],
  [AS_HELP_STRING([--with-boost-context=DIR],
    [install prefix or folder of the static archive of boost.context])],
  [yes], [no])

PHP_ARG_WITH([wsco-libdeflate],
  [whether libdeflate compresses WebSocket messages],
  [AS_HELP_STRING([--without-wsco-libdeflate],
    [zlib alone compresses WebSocket messages; else libdeflate too, where it is found])],
  [auto], [no])

PHP_ARG_WITH([wsco-brotli],
  [whether answers may be encoded with brotli],
  [AS_HELP_STRING([--without-wsco-brotli], [no content coding br; else where the library is found])],
  [auto], [no])

PHP_ARG_WITH([wsco-zstd],
  [whether answers may be encoded with zstd],
  [AS_HELP_STRING([--without-wsco-zstd], [no content coding zstd; else where the library is found])],
  [auto], [no])

PHP_ARG_ENABLE([wsco-werror],
  [whether warnings in wsco are errors],
  [AS_HELP_STRING([--enable-wsco-werror], [For developers: -Wall -Wextra -Wvla -Werror])],
  [no], [no])

PHP_ARG_ENABLE([wsco-asan],
  [whether wsco is built with ASan and UBSan],
  [AS_HELP_STRING([--enable-wsco-asan], [For developers: ASan, UBSan and WSCO_ASSERT])],
  [no], [no])

PHP_ARG_ENABLE([wsco-test-kqueue],
  [whether wsco brings a kqueue of its own],
  [AS_HELP_STRING([--enable-wsco-test-kqueue], [For developers, on Linux: the kqueue in tests/kqueue])],
  [no], [no])

if test "$PHP_WSCO" != "no"; then

dnl BEGIN source lists: scripts/update-package rewrites these lines

  wsco_rooms="base shm proto proto/http proto/ws io co run hook net/settings net/conn net/server net/raw net/http net/ws net php/engine php/runtime php/hook php/coroutine php/database php/server php/socket php/shm php/process php/ws php/http php/module"
  wsco_sources=

  wsco_sources="$wsco_sources src/base/blob.c \
    src/base/buf.c \
    src/base/err.c \
    src/base/index_map.c \
    src/base/mask.c \
    src/base/mem.c \
    src/base/outq.c \
    src/base/payload.c \
    src/base/peek.c \
    src/base/process.c \
    src/base/ram.c \
    src/base/simd.c \
    src/base/simd_avx2.c \
    src/base/simd_neon.c \
    src/base/simd_plain.c \
    src/base/simd_ssse3.c \
    src/base/spare.c \
    src/base/time.c \
    src/base/timers.c \
    src/base/utf8.c"

  wsco_sources="$wsco_sources src/shm/bell.c \
    src/shm/holder.c \
    src/shm/latch.c \
    src/shm/shared_lock.c \
    src/shm/shared_memory.c \
    src/shm/table.c \
    src/shm/table_hash.c \
    src/shm/table_look.c \
    src/shm/table_pool.c \
    src/shm/table_rows.c \
    src/shm/table_stripe.c"

  wsco_sources="$wsco_sources src/proto/packet.c \
    src/proto/proxy.c"

  wsco_sources="$wsco_sources src/proto/http/http_brotli.c \
    src/proto/http/http_chars.c \
    src/proto/http/http_coding.c \
    src/proto/http/http_cond.c \
    src/proto/http/http_date.c \
    src/proto/http/http_head.c \
    src/proto/http/http_list.c \
    src/proto/http/http_param.c \
    src/proto/http/http_parse.c \
    src/proto/http/http_part.c \
    src/proto/http/http_req.c \
    src/proto/http/http_resp.c \
    src/proto/http/http_rules.c \
    src/proto/http/http_scan.c \
    src/proto/http/http_scan_chunk.c \
    src/proto/http/http_scan_line.c \
    src/proto/http/http_target.c \
    src/proto/http/http_zstd.c \
    src/proto/http/llhttp_unit_api.c \
    src/proto/http/llhttp_unit_core.c \
    src/proto/http/llhttp_unit_http.c"

  wsco_sources="$wsco_sources src/proto/ws/ws_accept.c \
    src/proto/ws/ws_deflate.c \
    src/proto/ws/ws_extension.c \
    src/proto/ws/ws_frame.c \
    src/proto/ws/ws_libdeflate.c \
    src/proto/ws/ws_msg.c"

  wsco_sources="$wsco_sources src/io/addr.c \
    src/io/cidr.c \
    src/io/fd_group.c \
    src/io/fd_id.c \
    src/io/handover.c \
    src/io/inherited.c \
    src/io/local_addr.c \
    src/io/loop.c \
    src/io/notify.c \
    src/io/pipe.c \
    src/io/poll_epoll.c \
    src/io/poll_kqueue.c \
    src/io/poll_poll.c \
    src/io/signal.c \
    src/io/sock.c \
    src/io/sock_peek.c \
    src/io/stream_plain.c \
    src/io/stream_tls.c \
    src/io/taken.c \
    src/io/tls.c \
    src/io/wake.c"

  wsco_sources="$wsco_sources src/co/chan.c \
    src/co/co.c \
    src/co/context_fcontext.c \
    src/co/sched.c \
    src/co/stack.c \
    src/co/trim.c \
    src/co/wait.c"

  wsco_sources="$wsco_sources src/run/children.c \
    src/run/command.c \
    src/run/fdio.c \
    src/run/fdselect.c \
    src/run/fdwait.c \
    src/run/file.c \
    src/run/file_job.c \
    src/run/giver.c \
    src/run/overtime.c \
    src/run/resolver.c \
    src/run/script_event.c \
    src/run/script_timer.c \
    src/run/script_waits.c \
    src/run/service.c \
    src/run/signals.c \
    src/run/sigwatch.c \
    src/run/supervisor.c \
    src/run/thread.c \
    src/run/threads.c \
    src/run/turn_times.c \
    src/run/worker.c"

  wsco_sources="$wsco_sources src/hook/imports.c"

  wsco_sources="$wsco_sources src/net/settings/settings.c"

  wsco_sources="$wsco_sources src/net/conn/budget.c \
    src/net/conn/conn.c \
    src/net/conn/conn_co.c \
    src/net/conn/conn_in.c \
    src/net/conn/conn_out.c \
    src/net/conn/drain.c \
    src/net/conn/origin.c \
    src/net/conn/starved.c \
    src/net/conn/traffic.c"

  wsco_sources="$wsco_sources src/net/server/admission.c \
    src/net/server/ip_table.c \
    src/net/server/listener.c \
    src/net/server/proxied.c \
    src/net/server/router.c \
    src/net/server/server.c"

  wsco_sources="$wsco_sources src/net/raw/raw_pair.c \
    src/net/raw/raw_session.c"

  wsco_sources="$wsco_sources src/net/http/http_session.c \
    src/net/http/http_stop.c \
    src/net/http/intake.c"

  wsco_sources="$wsco_sources src/net/ws/frame_cache.c \
    src/net/ws/ws_beat.c \
    src/net/ws/ws_inbox.c \
    src/net/ws/ws_input.c \
    src/net/ws/ws_session.c"

  wsco_sources="$wsco_sources src/net/net.c \
    src/net/stopping.c"

  wsco_sources="$wsco_sources src/php/engine/autoload.c \
    src/php/engine/callable.c \
    src/php/engine/class_exceptions.c \
    src/php/engine/collector.c \
    src/php/engine/context_zend.c \
    src/php/engine/error_handler.c \
    src/php/engine/exit.c \
    src/php/engine/fork.c \
    src/php/engine/fork_spare.c \
    src/php/engine/linking.c \
    src/php/engine/no_switch.c \
    src/php/engine/one_at_a_time.c \
    src/php/engine/pattern_groups.c \
    src/php/engine/pcntl.c \
    src/php/engine/rare_state.c \
    src/php/engine/soap.c \
    src/php/engine/task.c \
    src/php/engine/time_limit.c \
    src/php/engine/vm_state.c \
    src/php/engine/xdebug.c"

  wsco_sources="$wsco_sources src/php/runtime/co_name.c \
    src/php/runtime/co_ops.c \
    src/php/runtime/destruct.c \
    src/php/runtime/errors.c \
    src/php/runtime/graceful.c \
    src/php/runtime/late_run.c \
    src/php/runtime/lazy.c \
    src/php/runtime/log.c \
    src/php/runtime/make_worker.c \
    src/php/runtime/objects.c \
    src/php/runtime/option.c \
    src/php/runtime/option_names.c \
    src/php/runtime/options.c \
    src/php/runtime/place.c \
    src/php/runtime/report.c \
    src/php/runtime/run_php.c \
    src/php/runtime/script.c \
    src/php/runtime/slot.c \
    src/php/runtime/string_payload.c \
    src/php/runtime/suspend.c \
    src/php/runtime/watchdog.c"

  wsco_sources="$wsco_sources src/php/hook/class_runtime.c \
    src/php/hook/hook.c \
    src/php/hook/hook_caller.c \
    src/php/hook/hook_connect.c \
    src/php/hook/hook_dns.c \
    src/php/hook/hook_file.c \
    src/php/hook/hook_file_whole.c \
    src/php/hook/hook_forked.c \
    src/php/hook/hook_lock.c \
    src/php/hook/hook_lookup.c \
    src/php/hook/hook_pipe.c \
    src/php/hook/hook_poll.c \
    src/php/hook/hook_process.c \
    src/php/hook/hook_signal.c \
    src/php/hook/hook_sleep.c \
    src/php/hook/hook_socket.c \
    src/php/hook/hook_stream.c \
    src/php/hook/hook_table.c \
    src/php/hook/hook_tls.c \
    src/php/hook/hook_wait.c"

  wsco_sources="$wsco_sources src/php/coroutine/batch.c \
    src/php/coroutine/class_barrier.c \
    src/php/coroutine/class_channel.c \
    src/php/coroutine/class_coroutine.c \
    src/php/coroutine/class_coroutine_info.c \
    src/php/coroutine/class_event.c \
    src/php/coroutine/class_scheduler.c \
    src/php/coroutine/class_system.c \
    src/php/coroutine/class_system_names.c \
    src/php/coroutine/class_system_stdio.c \
    src/php/coroutine/class_timer.c \
    src/php/coroutine/class_wait_group.c \
    src/php/coroutine/descriptor.c \
    src/php/coroutine/event_loop.c \
    src/php/coroutine/event_set.c \
    src/php/coroutine/select.c \
    src/php/coroutine/short_names.c \
    src/php/coroutine/stream_io.c"

  wsco_sources="$wsco_sources src/php/database/class_connection_pool.c \
    src/php/database/class_database_config.c \
    src/php/database/class_database_pool.c \
    src/php/database/class_database_proxy.c \
    src/php/database/class_object_proxy.c \
    src/php/database/class_statement_proxy.c \
    src/php/database/database_connect.c \
    src/php/database/lost_connection.c \
    src/php/database/proxy_target.c \
    src/php/database/repeated.c"

  wsco_sources="$wsco_sources src/php/server/convert_proxies.c \
    src/php/server/convert_settings.c \
    src/php/server/convert_tls.c \
    src/php/server/serve_frame.c \
    src/php/server/server_listen.c \
    src/php/server/server_stats.c \
    src/php/server/takeover.c"

  wsco_sources="$wsco_sources src/php/socket/class_socket.c \
    src/php/socket/class_tcp_connection.c \
    src/php/socket/class_tcp_server.c \
    src/php/socket/datagram.c \
    src/php/socket/socket_io.c \
    src/php/socket/socket_protocol.c \
    src/php/socket/socketpair.c"

  wsco_sources="$wsco_sources src/php/shm/class_atomic.c \
    src/php/shm/class_lock.c \
    src/php/shm/class_table.c \
    src/php/shm/shared_wait.c \
    src/php/shm/table_values.c"

  wsco_sources="$wsco_sources src/php/process/class_manager.c \
    src/php/process/class_pool.c \
    src/php/process/class_process.c \
    src/php/process/pool_handover.c \
    src/php/process/pool_manager.c \
    src/php/process/pool_message.c \
    src/php/process/pool_worker.c \
    src/php/process/process_pipe.c \
    src/php/process/process_queue.c \
    src/php/process/process_signal.c \
    src/php/process/process_start.c \
    src/php/process/process_system.c"

  wsco_sources="$wsco_sources src/php/ws/class_frame.c \
    src/php/ws/frame_bytes.c"

  wsco_sources="$wsco_sources src/php/http/class_cookie.c \
    src/php/http/class_http_server.c \
    src/php/http/class_request.c \
    src/php/http/class_response.c \
    src/php/http/class_status.c \
    src/php/http/compression.c \
    src/php/http/cookie_line.c \
    src/php/http/mime_type.c \
    src/php/http/request_limits.c \
    src/php/http/request_options.c \
    src/php/http/request_parse.c \
    src/php/http/request_props.c \
    src/php/http/request_upload.c \
    src/php/http/request_vars.c \
    src/php/http/response_body.c \
    src/php/http/response_conditional.c \
    src/php/http/response_cookie.c \
    src/php/http/response_detach.c \
    src/php/http/response_fields.c \
    src/php/http/response_file.c \
    src/php/http/response_head.c \
    src/php/http/response_usual.c \
    src/php/http/response_ws.c \
    src/php/http/serve.c"

  wsco_sources="$wsco_sources src/php/module/class_constant.c \
    src/php/module/constants.c \
    src/php/module/functions.c \
    src/php/module/host_functions.c \
    src/php/module/missing_class.c \
    src/php/module/module_info.c \
    src/php/module/provide_swoole.c \
    src/php/module/text_functions.c \
    src/php/module/wsco.c"

dnl END source lists

  dnl ---- llhttp: a library (Debian 13), or C sources that src/proto/llhttp_unit_*.c include (Debian 12)
  AC_MSG_CHECKING([for llhttp])
  wsco_llhttp=none
  case "$PHP_LLHTTP" in
    yes|no|"")
      if test -n "$PKG_CONFIG" && $PKG_CONFIG --exists libllhttp; then
        wsco_llhttp=library
        wsco_llhttp_cflags=`$PKG_CONFIG --cflags libllhttp`
        wsco_llhttp_libs=`$PKG_CONFIG --libs libllhttp`
        wsco_llhttp_where=`$PKG_CONFIG --modversion libllhttp`
      elif test -f /usr/share/llhttp/llhttp.c; then
        wsco_llhttp=source
        wsco_llhttp_src=/usr/share/llhttp
        wsco_llhttp_inc=/usr/share/include/llhttp
      fi ;;
    *)
      for wsco_dir in "$PHP_LLHTTP" "$PHP_LLHTTP/src" "$PHP_LLHTTP/llhttp" "$PHP_LLHTTP/share/llhttp"; do
        if test "$wsco_llhttp" = none && test -f "$wsco_dir/llhttp.c"; then
          for wsco_inc in "$wsco_dir" "$PHP_LLHTTP/include" "$PHP_LLHTTP/share/include/llhttp" "$wsco_dir/../include" "$wsco_dir/../include/llhttp"; do
            if test "$wsco_llhttp" = none && test -f "$wsco_inc/llhttp.h"; then
              wsco_llhttp=source
              wsco_llhttp_src=$wsco_dir
              wsco_llhttp_inc=$wsco_inc
            fi
          done
        fi
      done
      if test "$wsco_llhttp" = none && test -f "$PHP_LLHTTP/include/llhttp.h"; then
        wsco_llhttp=library
        wsco_llhttp_cflags="-I$PHP_LLHTTP/include"
        wsco_llhttp_libs="-L$PHP_LLHTTP/lib -lllhttp"
        wsco_llhttp_where=$PHP_LLHTTP
      fi ;;
  esac
  case $wsco_llhttp in
    library)
      AC_MSG_RESULT([library $wsco_llhttp_where])
      PHP_EVAL_INCLINE([$wsco_llhttp_cflags])
      PHP_EVAL_LIBLINE([$wsco_llhttp_libs], [WSCO_SHARED_LIBADD]) ;;
    source)
      AC_MSG_RESULT([sources in $wsco_llhttp_src])
      dnl -isystem: the sources are not ours, their warnings are not errors here.
      wsco_llhttp_cflags="-isystem $wsco_llhttp_inc -isystem $wsco_llhttp_src"
      WSCO_CFLAGS="$WSCO_CFLAGS $wsco_llhttp_cflags -DWSCO_LLHTTP_FROM_SOURCE=1" ;;
    *)
      AC_MSG_RESULT([no])
      AC_MSG_ERROR([llhttp not found: install libllhttp-dev (Debian 13) or node-llhttp (Debian 12), or use --with-llhttp=DIR]) ;;
  esac
  wsco_save_CPPFLAGS=$CPPFLAGS
  CPPFLAGS="$CPPFLAGS $wsco_llhttp_cflags"
  AC_COMPILE_IFELSE([AC_LANG_SOURCE([[
#include <llhttp.h>
#if LLHTTP_VERSION_MAJOR < 8
#error too old
#endif
  ]])], [], [AC_MSG_ERROR([llhttp is older than version 8 or has no llhttp.h: use --with-llhttp=DIR])])
  CPPFLAGS=$wsco_save_CPPFLAGS

  dnl ---- boost.context: two assembly routines from the static archive. PHP exports symbols of the same names;
  dnl ---- --exclude-libs makes ours local to the module, so that nobody else's can be bound in their place.
  AC_MSG_CHECKING([for libboost_context.a])
  case "$PHP_BOOST_CONTEXT" in
    yes|no|"") wsco_dirs="/usr/local/lib /usr/lib64 /usr/lib /opt/homebrew/lib"
               wsco_boost=`$CC $CFLAGS -print-file-name=libboost_context.a 2>/dev/null` ;;
    *)         wsco_dirs="$PHP_BOOST_CONTEXT $PHP_BOOST_CONTEXT/lib $PHP_BOOST_CONTEXT/lib64"
               wsco_boost= ;;
  esac
  for wsco_dir in $wsco_dirs; do
    test -f "$wsco_boost" || wsco_boost=$wsco_dir/libboost_context.a
  done
  if test -f "$wsco_boost"; then
    AC_MSG_RESULT([$wsco_boost])
  else
    AC_MSG_RESULT([no])
    AC_MSG_ERROR([boost.context not found: install libboost-context-dev, or use --with-boost-context=DIR])
  fi
  wsco_save_LIBS=$LIBS
  LIBS="$LIBS -Wl,--exclude-libs,libboost_context.a $wsco_boost"
  AC_MSG_CHECKING([whether jump_fcontext can be linked])
  AC_LINK_IFELSE([AC_LANG_PROGRAM([[void *make_fcontext(void); void *jump_fcontext(void);]],
      [[return make_fcontext() == jump_fcontext();]])],
    [AC_MSG_RESULT([yes])],
    [AC_MSG_ERROR([$wsco_boost cannot be linked: reinstall libboost-context-dev])])
  LIBS=$wsco_save_LIBS
  WSCO_SHARED_LIBADD="$WSCO_SHARED_LIBADD -Wl,--exclude-libs,libboost_context.a $wsco_boost"

  dnl ---- OpenSSL and zlib
  PKG_CHECK_MODULES([WSCO_OPENSSL], [openssl >= 3.0], [],
    [AC_MSG_ERROR([OpenSSL 3 not found: install libssl-dev (and pkg-config)])])
  PHP_EVAL_INCLINE([$WSCO_OPENSSL_CFLAGS])
  PHP_EVAL_LIBLINE([$WSCO_OPENSSL_LIBS], [WSCO_SHARED_LIBADD])
  PKG_CHECK_MODULES([WSCO_ZLIB], [zlib], [],
    [AC_MSG_ERROR([zlib not found: install zlib1g-dev (and pkg-config)])])
  PHP_EVAL_INCLINE([$WSCO_ZLIB_CFLAGS])
  PHP_EVAL_LIBLINE([$WSCO_ZLIB_LIBS], [WSCO_SHARED_LIBADD])

  dnl ---- libraries of compression: taken where they are, asked for by --with, left out by --without. The defines are
  dnl ---- not in config.h, which only src/php includes.
  if test "$PHP_WSCO_LIBDEFLATE" != "no"; then
    PKG_CHECK_MODULES([WSCO_LIBDEFLATE], [libdeflate >= 1.8], [
      PHP_EVAL_INCLINE([$WSCO_LIBDEFLATE_CFLAGS])
      PHP_EVAL_LIBLINE([$WSCO_LIBDEFLATE_LIBS], [WSCO_SHARED_LIBADD])
      WSCO_CFLAGS="$WSCO_CFLAGS -DWSCO_HAVE_LIBDEFLATE=1"
    ], [test "$PHP_WSCO_LIBDEFLATE" = "auto" || AC_MSG_ERROR([libdeflate not found: install libdeflate-dev])])
  fi
  if test "$PHP_WSCO_BROTLI" != "no"; then
    PKG_CHECK_MODULES([WSCO_BROTLI], [libbrotlienc], [
      PHP_EVAL_INCLINE([$WSCO_BROTLI_CFLAGS])
      PHP_EVAL_LIBLINE([$WSCO_BROTLI_LIBS], [WSCO_SHARED_LIBADD])
      WSCO_CFLAGS="$WSCO_CFLAGS -DWSCO_HAVE_BROTLI=1"
    ], [test "$PHP_WSCO_BROTLI" = "auto" || AC_MSG_ERROR([brotli not found: install libbrotli-dev])])
  fi
  if test "$PHP_WSCO_ZSTD" != "no"; then
    PKG_CHECK_MODULES([WSCO_ZSTD], [libzstd >= 1.4], [
      PHP_EVAL_INCLINE([$WSCO_ZSTD_CFLAGS])
      PHP_EVAL_LIBLINE([$WSCO_ZSTD_LIBS], [WSCO_SHARED_LIBADD])
      WSCO_CFLAGS="$WSCO_CFLAGS -DWSCO_HAVE_ZSTD=1"
    ], [test "$PHP_WSCO_ZSTD" = "auto" || AC_MSG_ERROR([zstd not found: install libzstd-dev])])
  fi

  dnl ---- kqueue: the system's, or for tests ours. The define is not in config.h, which only src/php includes.
  wsco_test_kqueue=
  if test "$PHP_WSCO_TEST_KQUEUE" != "no"; then
    wsco_test_kqueue="tests/kqueue/kqueue.c tests/kqueue/kqueue_filters.c"
    PHP_ADD_BUILD_DIR([$ext_builddir/tests/kqueue])
    WSCO_CFLAGS="$WSCO_CFLAGS -DWSCO_HAVE_KQUEUE=1 -I@ext_srcdir@/tests/kqueue"
  else
    AC_CHECK_HEADER([sys/event.h], [AC_CHECK_FUNC([kqueue], [WSCO_CFLAGS="$WSCO_CFLAGS -DWSCO_HAVE_KQUEUE=1"])], [],
      [#include <sys/types.h>])
  fi

  dnl ---- waits of less than a millisecond: Linux from 5.11 on, glibc from 2.35 on
  AC_CHECK_FUNC([epoll_pwait2], [WSCO_CFLAGS="$WSCO_CFLAGS -DWSCO_HAVE_EPOLL_PWAIT2=1"])

  dnl ---- what the core keeps for its thread is each thread's own only if PHP has several
  if test "$PHP_THREAD_SAFETY" = "yes"; then
    WSCO_CFLAGS="$WSCO_CFLAGS -DWSCO_THREADS=1"
  fi

  dnl ---- flags
  WSCO_CFLAGS="-std=gnu11 -fvisibility=hidden -Werror=implicit-function-declaration -I@ext_srcdir@ -I@ext_srcdir@/include $WSCO_CFLAGS -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1"
  if test "$PHP_WSCO_WERROR" != "no"; then
    WSCO_CFLAGS="$WSCO_CFLAGS -Wall -Wextra -Wvla -Werror"
    dnl PHP's own headers do not pass these warnings: they become system headers.
    INCLUDES=`echo "$INCLUDES" | $SED -e 's/-I/-isystem /g'`
    dnl Clang takes unused parameters that PHP's function macros declare for ours. gcc does not, and checks the rest.
    case `$CC --version` in
      *clang*) WSCO_CFLAGS="$WSCO_CFLAGS -Wno-unused-parameter" ;;
    esac
  fi
  if test "$PHP_WSCO_ASAN" != "no"; then
    WSCO_CFLAGS="$WSCO_CFLAGS -DWSCO_ASAN=1 -DWSCO_DEBUG=1"
    dnl In CFLAGS, because the link needs them too; the last -O counts.
    CFLAGS="$CFLAGS -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer"
  fi

  dnl ---- the module
  PHP_NEW_EXTENSION([wsco],
    [$wsco_sources $wsco_test_kqueue],
    [$ext_shared],, [$WSCO_CFLAGS])
  for wsco_room in $wsco_rooms; do
    PHP_ADD_BUILD_DIR([$ext_builddir/src/$wsco_room])
  done
  PHP_INSTALL_HEADERS([ext/wsco], [php_wsco.h])
  PHP_SUBST([WSCO_SHARED_LIBADD])
fi
