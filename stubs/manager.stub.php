<?php

/** @generate-class-entries */

namespace Swoole\Process {

    /**
     * Collects functions and runs each in a worker of one Pool.
     *
     * @not-serializable
     */
    class Manager
    {
        /** See Pool::__construct(). */
        public function __construct(int $ipcType = SWOOLE_IPC_NONE, int $msgQueueKey = 0) {}

        /**
         * @param callable $func called in the worker with the pool and the worker's number; again when it has ended
         * @param bool $enableCoroutine in a coroutine, with a run of the loop
         */
        public function add(callable $func, bool $enableCoroutine = false): Manager {}

        /** The same for $workerNum workers; below 1 none. */
        public function addBatch(int $workerNum, callable $func, bool $enableCoroutine = false): Manager {}

        /**
         * Runs the pool; see Pool::start().
         *
         * @throws \Swoole\Exception when nothing was added
         */
        public function start(): void {}

        /** See Pool::__construct(). */
        public function setIPCType(int $ipcType): Manager {}

        public function getIPCType(): int {}

        /** See Pool::__construct(). */
        public function setMsgQueueKey(int $msgQueueKey): Manager {}

        public function getMsgQueueKey(): int {}
    }
}
