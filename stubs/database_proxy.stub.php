<?php

/** @generate-class-entries */

namespace Swoole\Database {

    /** Tells a lost connection from other errors. */
    final class DetectsLostConnections
    {
        /** Does this error of PDO, mysqli or another client say that the connection to the server is lost? */
        public static function causedByLostConnection(\Throwable $e): bool {}
    }

    /**
     * A PDO that connects again. A call that finds the connection lost is repeated once with a new one, unless a transaction
     * is open. So a statement whose answer was lost may run twice.
     *
     * @not-serializable
     */
    class PDOProxy extends ObjectProxy
    {
        /**
         * Makes a PDO.
         * @var callable
         */
        protected $constructor = null;
        /** How often it has connected again. */
        protected int $round = 0;
        /** Transactions that are open. */
        protected int $inTransaction = 0;
        /** Calls to be repeated with each new connection, with their arguments. */
        protected array $calls = [];
        /** Was the connection lost in a transaction? */
        protected bool $lost = false;

        /**
         * Connects.
         *
         * @param callable $constructor returns a PDO; may suspend, may throw
         */
        public function __construct(callable $constructor) {}

        /**
         * Calls a method of PDO. What is a PDOStatement becomes a PDOStatementProxy. May suspend.
         *
         * @throws \Throwable what the method throws, or the constructor
         */
        public function __call(string $name, array $arguments): mixed {}

        /** How often it has connected again. */
        public function getRound(): int {}

        /**
         * Makes another connection, and sets on it what was set on this. May suspend.
         *
         * @throws \Throwable what the constructor throws; the old connection stays then
         */
        public function reconnect(): void {}

        /** As PDO::setAttribute(); connections that are made later get it too. */
        public function setAttribute(int $attribute, mixed $value): bool {}

        /** Is a transaction open that beginTransaction() has begun? */
        public function inTransaction(): bool {}

        /** Forgets that a transaction is open: the pool calls it before it hands the connection out. */
        public function reset(): void {}
    }

    /**
     * A PDOStatement that is prepared again when the connection was lost, with what was bound to it.
     *
     * @not-serializable
     */
    class PDOStatementProxy extends ObjectProxy
    {
        protected ?PDOProxy $parent = null;
        /** The connection of $parent that it was prepared with. */
        protected int $parentRound = 0;
        /** Calls to be repeated when it is prepared again, with their arguments. */
        protected array $calls = [];
        /** What it was prepared from. */
        protected ?string $queryString = null;

        public function __construct(\PDOStatement $object, PDOProxy $parent) {}

        /**
         * Calls a method of PDOStatement. execute() is repeated once if the connection is lost. May suspend.
         *
         * @throws \Throwable what the method throws, or the constructor of the connection
         */
        public function __call(string $name, array $arguments): mixed {}

        public function setAttribute(int $attribute, mixed $value): bool {}

        /** @implementation-alias Swoole\Database\PDOStatementProxy::setAttribute */
        public function setFetchMode(int $mode, mixed ...$params): bool {}

        /** @implementation-alias Swoole\Database\PDOStatementProxy::setAttribute */
        public function bindParam(
            int|string $parameter, mixed &$variable, int $type = 2, int $length = 0, mixed $options = null
        ): bool {}

        /** @implementation-alias Swoole\Database\PDOStatementProxy::setAttribute */
        public function bindColumn(
            int|string $column, mixed &$variable, int $type = 2, int $length = 0, mixed $options = null
        ): bool {}

        /** @implementation-alias Swoole\Database\PDOStatementProxy::setAttribute */
        public function bindValue(int|string $parameter, mixed $value, int $type = 2): bool {}
    }

    /** mysqli could not connect, and did not throw. */
    class MysqliException extends \Exception
    {
    }

    /**
     * A mysqli that connects again, as PDOProxy does.
     *
     * @not-serializable
     */
    class MysqliProxy extends ObjectProxy
    {
        /**
         * Makes a mysqli.
         * @var callable
         */
        protected $constructor = null;
        /** How often it has connected again. */
        protected int $round = 0;
        /** Transactions that are open. */
        protected int $inTransaction = 0;
        /** Calls to be repeated with each new connection, with their arguments. */
        protected array $calls = [];
        /** Was the connection lost in a transaction? */
        protected bool $lost = false;

        /**
         * Connects.
         *
         * @implementation-alias Swoole\Database\PDOProxy::__construct
         * @param callable $constructor returns a mysqli; may suspend, may throw
         */
        public function __construct(callable $constructor) {}

        /**
         * Calls a method of mysqli. What is a mysqli_stmt becomes a MysqliStatementProxy. May suspend.
         *
         * @implementation-alias Swoole\Database\PDOProxy::__call
         * @throws \Throwable what the method throws, or the constructor
         */
        public function __call(string $name, array $arguments): mixed {}

        /**
         * How often it has connected again.
         *
         * @implementation-alias Swoole\Database\PDOProxy::getRound
         */
        public function getRound(): int {}

        /**
         * Makes another connection, and sets on it what was set on this. May suspend.
         *
         * @implementation-alias Swoole\Database\PDOProxy::reconnect
         * @throws \Throwable what the constructor throws; the old connection stays then
         */
        public function reconnect(): void {}

        /**
         * As mysqli::options(); connections that are made later get it too.
         *
         * @implementation-alias Swoole\Database\PDOProxy::setAttribute
         */
        public function options(int $option, mixed $value): bool {}

        /** @implementation-alias Swoole\Database\PDOProxy::setAttribute */
        public function set_opt(int $option, mixed $value): bool {}

        /** @implementation-alias Swoole\Database\PDOProxy::setAttribute */
        public function set_charset(string $charset): bool {}

        /** @implementation-alias Swoole\Database\PDOProxy::setAttribute */
        public function change_user(string $user, string $password, ?string $database): bool {}

        /**
         * Forgets that a transaction is open: the pool calls it before it hands the connection out.
         *
         * @implementation-alias Swoole\Database\PDOProxy::reset
         */
        public function reset(): void {}
    }

    /**
     * A mysqli_stmt that is prepared again when the connection was lost, with what was bound to it.
     *
     * @not-serializable
     */
    class MysqliStatementProxy extends ObjectProxy
    {
        protected ?MysqliProxy $parent = null;
        /** The connection of $parent that it was prepared with. */
        protected int $parentRound = 0;
        /** Calls to be repeated when it is prepared again, with their arguments. */
        protected array $calls = [];
        /** What it was prepared from; null: stmt_init() made it. */
        protected ?string $queryString = null;

        public function __construct(\mysqli_stmt $object, ?string $queryString, MysqliProxy $parent) {}

        /**
         * Calls a method of mysqli_stmt. execute() is repeated once if the connection is lost. May suspend.
         *
         * @implementation-alias Swoole\Database\PDOStatementProxy::__call
         * @throws \Throwable what the method throws, or the constructor of the connection
         */
        public function __call(string $name, array $arguments): mixed {}

        /** @implementation-alias Swoole\Database\PDOStatementProxy::setAttribute */
        public function attr_set(int $attribute, int $value): bool {}

        /** @implementation-alias Swoole\Database\PDOStatementProxy::setAttribute */
        public function bind_param(string $types, mixed &...$vars): bool {}

        /** @implementation-alias Swoole\Database\PDOStatementProxy::setAttribute */
        public function bind_result(mixed &...$vars): bool {}
    }
}
