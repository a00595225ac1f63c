<?php

/** @generate-class-entries */

namespace Swoole {

    class Process
    {
        /** @throws Swoole\Exception always: child processes are not there yet, only the static methods. */
        public function __construct(callable $callback, bool $redirect_stdin_and_stdout = false, int $pipe_type = 2, bool $enable_coroutine = false) {}

        /**
         * Calls $callback($signal_no) when the process gets that signal, in a coroutine of its own, from the loop. The signal has
         * no other effect then. A handler does not keep the loop alive.
         *
         * @param callable|null $callback null: takes the handler away
         * @return bool false with a warning: there is none to take away, or the signal cannot be handled (22)
         * @throws Error when the script is ending, or not under the command line
         */
        public static function signal(int $signal_no, ?callable $callback = null): bool {}

        /**
         * Sends a signal to a process, or tells whether there is such a process: signal 0.
         *
         * @return bool false: swoole_errno() says why; with a warning unless it only asked
         */
        public static function kill(int $pid, int $signal_no = SIGTERM): bool {}

        /**
         * Has the process get a signal each $usec microseconds: SIGALRM (type 0, by the clock), SIGVTALRM (1, while it computes)
         * or SIGPROF (2, the same with its system calls). A negative $usec ends that. Handle the signal first: without a
         * handler it ends the process.
         *
         * @return bool false with a warning: $usec is 0, or there is no such type (22)
         */
        public static function alarm(int $usec, int $type = 0): bool {}
    }
}
