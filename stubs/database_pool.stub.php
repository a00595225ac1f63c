<?php

/** @generate-class-entries */

namespace Swoole\Database {

    /**
     * Connections of PDO, as PDOProxy.
     *
     * @not-serializable
     */
    class PDOPool extends \Swoole\ConnectionPool
    {
        protected ?PDOConfig $config = null;

        public function __construct(PDOConfig $config, int $size = \Swoole\ConnectionPool::DEFAULT_SIZE) {}

        /**
         * As of ConnectionPool.
         *
         * @return PDOProxy|false
         */
        public function get(float $timeout = -1): mixed {}

        /**
         * As of ConnectionPool. A transaction that was left open is rolled back, which may suspend.
         *
         * @param PDOProxy|null $connection
         */
        public function put(mixed $connection): void {}
    }

    /**
     * Connections of mysqli, as MysqliProxy.
     *
     * @not-serializable
     */
    class MysqliPool extends \Swoole\ConnectionPool
    {
        protected ?MysqliConfig $config = null;

        /** @implementation-alias Swoole\Database\PDOPool::__construct */
        public function __construct(MysqliConfig $config, int $size = \Swoole\ConnectionPool::DEFAULT_SIZE) {}

        /**
         * As of ConnectionPool.
         *
         * @implementation-alias Swoole\Database\PDOPool::get
         * @return MysqliProxy|false
         */
        public function get(float $timeout = -1): mixed {}

        /**
         * As of ConnectionPool. A transaction that was left open is rolled back, which may suspend.
         *
         * @implementation-alias Swoole\Database\PDOPool::put
         * @param MysqliProxy|null $connection
         */
        public function put(mixed $connection): void {}
    }

    /**
     * Connections of the redis extension, as they are: that connects again by itself.
     *
     * @not-serializable
     */
    class RedisPool extends \Swoole\ConnectionPool
    {
        protected ?RedisConfig $config = null;

        /** @implementation-alias Swoole\Database\PDOPool::__construct */
        public function __construct(RedisConfig $config, int $size = \Swoole\ConnectionPool::DEFAULT_SIZE) {}
    }
}
