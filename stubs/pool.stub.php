<?php

/** @generate-class-entries */

namespace Swoole\Process {

    /**
     * Keeps a number of worker processes running, each of which calls the callbacks of the same script.
     *
     * @not-serializable
     */
    class Pool
    {
        /**
         * The manager's pid, once start() runs.
         * @var int
         */
        public $master_pid = -1;
        /**
         * In a worker: its pid.
         * @var int
         */
        public $workerPid = -1;
        /**
         * In a worker: its number, from 0 on; the worker that follows it has the same.
         * @var int
         */
        public $workerId = -1;
        /**
         * The Swoole\Process of each worker, once start() runs.
         * @var array|null
         */
        public $workers = null;
        /**
         * False once this worker was told to stop.
         * @var bool
         */
        public $workerRunning = true;
        /**
         * False once the pool was told to stop.
         * @var bool
         */
        public $running = true;

        /**
         * @param int $worker_num processes, at least 1
         * @param int $ipc_type SWOOLE_IPC_NONE, _UNIXSOCK (between workers), _SOCKET (see listen()), _MSGQUEUE (a queue of the
         *     system: a message of type 1 goes to any worker, of type 2 + number to that one)
         * @param int $msgqueue_key of SWOOLE_IPC_MSGQUEUE; 0: the script's. The queue stays after the pool
         * @param bool $enable_coroutine workerStart runs in a coroutine, and the loop until nothing is left
         * @throws \Swoole\Exception when $worker_num is below 1 or above 4096, or the system has no queue
         */
        public function __construct(int $worker_num, int $ipc_type = SWOOLE_IPC_NONE, int $msgqueue_key = 0, bool $enable_coroutine = false) {}

        /**
         * Options: enable_coroutine, max_package_size (bytes of a message, 2 MiB), max_wait_time (seconds that workers have to
         * stop, 3), enable_message_bus (no effect).
         */
        public function set(array $settings): void {}

        /**
         * Sets the callback of an event, in any case of letters: workerStart, workerStop, workerExit, message, start, shutdown.
         *
         * @param callable $callback gets the pool; in a worker also its number, or the message
         * @return bool false with a warning: there is no such event, the pool runs, or it cannot be called
         * @throws \Swoole\Exception (505) for message without an ipc_type
         */
        public function on(string $name, mixed $callback): bool {}

        /**
         * The process of a worker, over whose pipe workers of SWOOLE_IPC_UNIXSOCK talk.
         *
         * @param int $work_id -1: this worker's
         * @return \Swoole\Process|false false: there is none of that number, or the pool does not run
         */
        public function getProcess(int $work_id = -1): \Swoole\Process|false {}

        /**
         * Where workers of SWOOLE_IPC_SOCKET take messages: each is its length in four bytes, the highest first, and itself.
         *
         * @param string $host an address, or "unix:" and a path
         * @return bool false: it is another ipc_type, or swoole_last_error() says why
         */
        public function listen(string $host, int $port = 0, int $backlog = 2048): bool {}

        /**
         * Answers the message that is being served, in the form of listen().
         *
         * @return bool false: none is, or the peer is gone
         */
        public function write(string $data): bool {}

        /**
         * Sends a message to a worker, which gets it as the event message; waits for room.
         *
         * @return bool false: there is no such worker, the ipc_type is neither _UNIXSOCK nor _MSGQUEUE, or it is too long
         */
        public function sendMessage(string $data, int $dst_worker_id): bool {}

        /**
         * Ends the manager's care for this worker: another takes its number at once, and this one goes on by itself.
         *
         * @return bool false with a warning: this is no worker, or not any more
         */
        public function detach(): bool {}

        /**
         * Forks the workers, and starts new ones for those that end, until the pool is stopped by SIGTERM or shutdown(). SIGUSR1
         * and SIGUSR2 replace the workers one after the other. One that ends within a second again and again is followed by
         * the next only after a pause of up to 5 seconds.
         *
         * @return false|null null when all have ended; false with a warning: it runs already, or memory is short
         * @throws \Swoole\Exception (505) when there is no callback that a worker needs
         * @throws \Swoole\Error inside a coroutine, and while the loop runs
         */
        public function start(): ?false {}

        /** Ends this worker when the callback returns; the next one is started. */
        public function stop(): void {}

        /**
         * Ends the pool: has the manager get SIGTERM.
         *
         * @return bool false: it does not run
         */
        public function shutdown(): bool {}
    }
}
