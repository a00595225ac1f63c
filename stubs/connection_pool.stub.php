<?php

/** @generate-class-entries */

namespace Swoole {

    /**
     * Connections that coroutines share. Makes them when they are needed, at most as many as it has places.
     *
     * Who finds all of them in use waits; the first to wait is the first to get one.
     *
     * @not-serializable
     */
    class ConnectionPool
    {
        /** @var int */
        public const DEFAULT_SIZE = 64;

        /** Connections that nobody uses; null: closed. */
        protected ?Coroutine\Channel $pool;
        /**
         * Makes a connection.
         * @var callable
         */
        protected $constructor = null;
        /** Connections there may be. */
        protected int $size = 0;
        /** Connections there are, in the pool, in use, or being made. */
        protected int $num = 0;
        /** The class that gets the constructor and stands for the connection. */
        protected ?string $proxy = null;

        /**
         * Makes no connection yet.
         *
         * @param callable $constructor returns a connection; may suspend, may throw
         * @param int $size places
         * @param string|null $proxy a class: connections are its objects, and its constructor gets $constructor
         * @throws \ValueError when $size is below 1
         */
        public function __construct(callable $constructor, int $size = ConnectionPool::DEFAULT_SIZE, ?string $proxy = null) {}

        /**
         * Makes connections until all places are taken. May suspend.
         *
         * @throws \RuntimeException when the pool is closed
         * @throws \Throwable what the constructor throws; the connections before stay
         * @throws \Swoole\Error outside coroutines
         */
        public function fill(): void {}

        /**
         * Takes a connection, or makes one while there are places; else suspends until one is put back.
         *
         * @param float $timeout seconds to wait for another coroutine; 0 and negative = for ever
         * @return mixed the connection; false: time-out (last error 10018), closed meanwhile (9), cancelled (10017)
         * @throws \RuntimeException when the pool is closed
         * @throws \Throwable what the constructor throws; the place is free then, for whoever waits
         * @throws \Swoole\Error outside coroutines
         */
        public function get(float $timeout = -1): mixed {}

        /**
         * Gives a connection back. Whoever waits for one goes on at once: returns when that suspends or ends.
         *
         * @param mixed $connection null: it is lost, so another one is made, which may suspend; false, as of get(): nothing
         *        happens
         * @throws \Swoole\Error when it is in the pool already, when all connections are, or outside coroutines
         * @throws \Throwable what the constructor throws
         */
        public function put(mixed $connection): void {}

        /** Whoever waits goes on, with false. Connections in the pool are released now, others when they are put back. */
        public function close(): void {}

        /**
         * Makes one connection and puts it into the pool.
         *
         * @throws \Swoole\Error when the constructor returns null or false
         * @throws \Throwable what the constructor throws
         */
        protected function make(): void {}
    }
}
