<?php

/** @generate-class-entries */

namespace Swoole {

    /**
     * A child process that is forked when start() is called, and a pipe to it: a pair of sockets.
     *
     * @not-serializable
     */
    class Process
    {
        /** @var int */
        public const IPC_NOWAIT = 256;
        /** @var int */
        public const PIPE_MASTER = 1;
        /** @var int */
        public const PIPE_WORKER = 2;
        /** @var int */
        public const PIPE_READ = 3;
        /** @var int */
        public const PIPE_WRITE = 4;

        /**
         * The descriptor of this process's end of the pipe, once there is one.
         * @var int|null
         */
        public $pipe = null;
        /**
         * The key of the queue that useQueue() has opened.
         * @var int|null
         */
        public $msgQueueKey = null;
        /**
         * The system's number of that queue.
         * @var int|null
         */
        public $msgQueueId = null;
        /**
         * The child's, once it was started.
         * @var int|null
         */
        public $pid = null;
        /**
         * Of a pool's worker: its number.
         * @var int|null
         */
        public $id = null;

        /**
         * @param callable $callback called in the child with this object; what it returns is ignored, the child's status is 0
         * @param bool $redirect_stdin_and_stdout the pipe, a stream then, becomes the child's standard input and output
         * @param int $pipe_type SOCK_STREAM, SOCK_DGRAM (each write() is one message), or 0: no pipe
         * @param bool $enable_coroutine runs $callback in a coroutine, and the loop until nothing is left
         * @throws Swoole\Exception when $pipe_type is something else (22)
         */
        public function __construct(callable $callback, bool $redirect_stdin_and_stdout = false, int $pipe_type = SOCK_DGRAM, bool $enable_coroutine = false) {}

        /**
         * Forks. The child calls the callback and ends; it begins without its parent's coroutines, timers, events, handlers of
         * signals and connections. It ends as a script does: shutdown functions run, and destructors of what it has.
         * May be called again when the child has ended.
         *
         * @return int|bool the child's pid; false with a warning: it runs, or there is no memory, no descriptor, no process
         * @throws Error inside a coroutine, and while the loop runs
         */
        public function start(): int|bool {}

        /**
         * Waits for a child, and takes it from the system's list. In a coroutine only that one waits; else the process.
         *
         * @param bool $blocking false: only looks
         * @return array|false pid, code (what it passed to exit), signal (which has ended it, or 0); false: none has ended, or
         *                     there is none (swoole_last_error() 10)
         */
        public static function wait(bool $blocking = true): array|false {}

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

        /**
         * Makes this process a daemon: it goes on as a child without a terminal, and the one before ends with status 0. Outside
         * the loop only; the child begins as start() says.
         *
         * @param bool $nochdir false: changes to /
         * @param bool $noclose false: standard input, output and error become /dev/null
         * @param array $pipes up to three descriptors or streams that become those, null for /dev/null
         * @return bool false with a warning
         * @throws Error as start()
         */
        public static function daemon(bool $nochdir = true, bool $noclose = true, array $pipes = []): bool {}

        /**
         * Allows this process only these processors.
         *
         * @return bool false with a warning: none of them is there (22), or the system has no such call (38)
         */
        public static function setAffinity(array $cpu_settings): bool {}

        /** @return array|false the numbers of the processors that this process may use */
        public static function getAffinity(): array|false {}

        /**
         * @param int $which PRIO_PROCESS, PRIO_PGRP or PRIO_USER (0 to 2), of this child
         * @param int $priority -20 to 19, the lower the more time it gets
         * @return bool false with a warning: swoole_errno() says why
         */
        public function setPriority(int $which, int $priority): bool {}

        /** @return int|false false with a warning, see setPriority() */
        public function getPriority(int $which): int|false {}

        /**
         * Options: enable_coroutine.
         */
        public function set(array $settings): void {}

        /**
         * The time that read() and write() wait for the other side.
         *
         * @param float $seconds 0 and negative: for ever
         */
        public function setTimeout(float $seconds): bool {}

        /**
         * @param bool $blocking false: read() and write() wait for nothing (last error 11)
         */
        public function setBlocking(bool $blocking): void {}

        /**
         * Opens a queue of the system for push() and pop(), in the parent before start().
         *
         * @param int $key 0: one that the path of the script gives
         * @param int $mode 2: each message goes to whoever asks first; 1: a message is for this object's child only.
         *                  | Process::IPC_NOWAIT: push() and pop() do not wait
         * @param int $capacity bytes; -1: the system's limit
         * @return bool false with a warning: swoole_errno() says why
         */
        public function useQueue(int $key = 0, int $mode = 2, int $capacity = -1): bool {}

        /** @return array|false queue_num, queue_bytes */
        public function statQueue(): array|false {}

        /** Removes the queue from the system. */
        public function freeQueue(): bool {}

        /**
         * Puts a message into the queue. Holds the whole process while there is no room.
         *
         * @return bool false: there is no room (11), or it is too long (22); see swoole_errno()
         */
        public function push(string $data): bool {}

        /**
         * Takes a message from the queue. Holds the whole process until there is one.
         *
         * @param int $size bytes; a longer message is cut
         * @return string|false false: there is none (42), or the queue is gone (43)
         */
        public function pop(int $size = 65536): string|false {}

        /**
         * Sends this process, or has its child get, $exit_code as the status and ends: 0 as a script ends, others at once,
         * without shutdown functions and destructors. In the child only.
         *
         * @return false with a warning: this is not the child
         */
        public function exit(int $exit_code = 0) {}

        /**
         * Goes on as another program. Descriptors other than 0, 1, 2 are closed in it.
         *
         * @return bool false with a warning: swoole_errno() says why
         */
        public function exec(string $exec_file, array $args): bool {}

        /**
         * The pipe as a Socket, which is made at the first call; for a coroutine that waits.
         *
         * @return Coroutine\Socket|false false with a warning: there is no pipe
         */
        public function exportSocket(): Coroutine\Socket|false {}

        /** Sets the name that the system shows for this process. */
        public function name(string $process_name): bool {}

        /**
         * Sends to the other side: the child to its parent, others to the child. A coroutine waits by itself for room, else the
         * process does.
         *
         * @return int|false bytes; false: swoole_last_error() says why
         */
        public function write(string $data): int|false {}

        /**
         * Receives what the other side has sent; one message if the pipe is SOCK_DGRAM. Waits as write().
         *
         * @param int $size bytes at most; 0 and below: 65536
         * @return string|false "" when the other side has closed; false: swoole_last_error() says why
         */
        public function read(int $size = 8192): string|false {}

        /**
         * @param int $which 0: both ends; PIPE_MASTER, PIPE_WORKER: that end; PIPE_READ, PIPE_WRITE: that direction of this
         *                   process's end
         * @return bool false with a warning: there is no pipe
         */
        public function close(int $which = 0): bool {}
    }
}
