/* SPDX-License-Identifier: MIT */
/* Commands of the shell, and what they print; what others write into a pipe. */
#ifndef WSCO_RUN_COMMAND_H
#define WSCO_RUN_COMMAND_H

#include "wsco/run/script_waits.h"

#include <stddef.h>

/* How a command went. Owner: the caller, who frees `output` with wsco_mem_free(). */
typedef struct wsco_command_result {
    wsco_child_end end;
    char *output; /* or NULL, if len is 0 */
    size_t len;
} wsco_command_result;

/* Does this process belong to a terminal's session? True if that cannot be told. Suspends nothing. */
bool wsco_command_has_terminal(void);
/* Has /bin/sh run `line` and suspends the current coroutine until it has ended and nobody can write to its
 * standard output any more. errors: keep what it writes to standard error too, else that goes where the
 * process's own does. max: most bytes that it may print. WSCO_OK: *result is filled. Otherwise the shell is
 * sent SIGTERM if it runs, and so is what it has started and is in its process group, unless this process
 * has a terminal; and there is no output: WSCO_E_NOMEM: it printed more than max; -errno: there is
 * no descriptor, process or shell; WSCO_E_CO_CANCELED, WSCO_E_CO_OUT_OF_COROUTINE. */
WSCO_MUST_USE wsco_rc wsco_command_run(wsco_script_waits *waits, const char *line, bool errors, size_t max,
                                       wsco_command_result *result);
/* Takes fd, a non-blocking descriptor of a pipe or terminal, and suspends the current coroutine until nobody
 * can write to it any more; for a FIFO, after somebody could. WSCO_OK: *result has what was written; its
 * `end` is not set. WSCO_E_NOMEM: more than max; -errno; WSCO_E_CO_CANCELED. */
WSCO_MUST_USE wsco_rc wsco_command_read_pipe(wsco_script_waits *waits, int fd, size_t max,
                                             wsco_command_result *result);
/* Takes fd, a non-blocking descriptor of a pipe or terminal, writes all bytes and closes it. Suspends the
 * current coroutine while there is no room. -EPIPE: nobody reads any more; WSCO_E_NOMEM; -errno;
 * WSCO_E_CO_CANCELED. */
WSCO_MUST_USE wsco_rc wsco_command_write_pipe(wsco_script_waits *waits, int fd, const char *bytes,
                                              size_t len);
/* Ends all that run, as above, whose coroutines will not run any more. A forked child only lets go of
 * them. */
void wsco_command_end_all(wsco_script_waits *waits);

#endif
