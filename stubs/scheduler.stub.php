<?php

/** @generate-class-entries */

namespace Swoole\Coroutine {

    /**
     * Collects callables and runs them together, each in a coroutine of its own. Can be used again.
     *
     * @not-serializable
     */
    final class Scheduler
    {
        /**
         * Runs $func(...$params) in a coroutine at the next start(). A warning while start() runs.
         */
        public function add(callable $func, mixed ...$params): void {}

        /**
         * The same for $n coroutines; below 1 none.
         */
        public function parallel(int $n, callable $func, mixed ...$params): void {}

        /** See Swoole\Coroutine::set(): the options are those of the process. */
        public function set(array $settings): void {}

        /** See Swoole\Coroutine::getOptions(). */
        public function getOptions(): ?array {}

        /**
         * Starts the coroutines in the order of adding, and runs the loop until nothing is left to wait for. Outside
         * coroutines only.
         *
         * @return bool false with a warning when nothing was added, and inside a coroutine: then nothing has run
         */
        public function start(): bool {}
    }
}
