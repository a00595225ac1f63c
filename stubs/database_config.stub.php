<?php

/** @generate-class-entries */

namespace Swoole\Database {

    /** How PDOPool connects. Each with...() changes it and returns it. */
    class PDOConfig
    {
        /** @var string */
        public const DRIVER_MYSQL = 'mysql';

        /** mysql, pgsql, oci or sqlite, which takes the file from $dbname. */
        protected string $driver = 'mysql';
        protected string $host = '127.0.0.1';
        protected int $port = 3306;
        /** Goes before host and port. */
        protected ?string $unixSocket = null;
        protected string $dbname = 'test';
        protected string $charset = 'utf8mb4';
        protected string $username = 'root';
        protected string $password = 'root';
        /** As the constructor of PDO takes them. */
        protected array $options = [];

        public function getDriver(): string {}

        public function withDriver(string $driver): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getHost(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withHost(string $host): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getPort(): int {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withPort(int $port): static {}

        public function hasUnixSocket(): bool {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getUnixSocket(): ?string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withUnixSocket(?string $unixSocket): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getDbname(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withDbname(string $dbname): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getCharset(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withCharset(string $charset): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getUsername(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withUsername(string $username): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getPassword(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withPassword(string $password): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getOptions(): array {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withOptions(array $options): static {}

        /** @return string[] */
        public static function getAvailableDrivers(): array {}

        /**
         * The constructor of the pool: connects. May suspend.
         *
         * @return \PDO
         * @throws \Throwable what PDO throws
         * @throws \Swoole\Exception when there is no such driver
         */
        private function connect(): object {}
    }

    /** How MysqliPool connects. Each with...() changes it and returns it. */
    class MysqliConfig
    {
        protected string $host = '127.0.0.1';
        protected int $port = 3306;
        /** Goes before host and port. */
        protected ?string $unixSocket = null;
        protected string $dbname = 'test';
        protected string $charset = 'utf8mb4';
        protected string $username = 'root';
        protected string $password = 'root';
        /** Arguments of mysqli::options(). */
        protected array $options = [];

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getHost(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withHost(string $host): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getPort(): int {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withPort(int $port): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::hasUnixSocket */
        public function hasUnixSocket(): bool {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getUnixSocket(): ?string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withUnixSocket(?string $unixSocket): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getDbname(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withDbname(string $dbname): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getCharset(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withCharset(string $charset): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getUsername(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withUsername(string $username): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getPassword(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withPassword(string $password): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getOptions(): array {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withOptions(array $options): static {}

        /**
         * The constructor of the pool: connects. May suspend.
         *
         * @return \mysqli
         * @throws \Throwable what mysqli throws, or MysqliException when it does not
         */
        private function connect(): object {}
    }

    /** How RedisPool connects. Each with...() changes it and returns it. */
    class RedisConfig
    {
        /** Or the path of a unix socket, with port 0. */
        protected string $host = '127.0.0.1';
        protected int $port = 6379;
        /** Seconds to connect; 0: no limit. */
        protected float $timeout = 0.0;
        protected string $reserved = '';
        /** Milliseconds between attempts. */
        protected int $retryInterval = 0;
        /** Seconds to wait for an answer; 0: no limit. */
        protected float $readTimeout = 0.0;
        /**
         * A password, or user and password; the empty string: none.
         * @var string|string[]
         */
        protected $auth = '';
        protected int $dbIndex = 0;
        /** Arguments of Redis::setOption(). */
        protected array $options = [];

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getHost(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withHost(string $host): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getPort(): int {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withPort(int $port): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getTimeout(): float {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withTimeout(float $timeout): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getReserved(): string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withReserved(string $reserved): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getRetryInterval(): int {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withRetryInterval(int $retryInterval): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getReadTimeout(): float {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withReadTimeout(float $readTimeout): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getAuth(): array|string {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withAuth(array|string $auth): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getDbIndex(): int {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withDbIndex(int $dbIndex): static {}

        /** @implementation-alias Swoole\Database\PDOConfig::getDriver */
        public function getOptions(): array {}

        /** @implementation-alias Swoole\Database\PDOConfig::withDriver */
        public function withOptions(array $options): static {}

        /** Adds to the options. */
        public function setOption(int|string $option, mixed $value): static {}

        /**
         * The constructor of the pool: connects. May suspend.
         *
         * @return \Redis
         * @throws \Throwable what Redis throws, or RuntimeException when it does not
         */
        private function connect(): object {}
    }
}
