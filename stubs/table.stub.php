<?php

/** @generate-class-entries */

namespace Swoole {

    /**
     * Rows with the same columns in memory that this process shares with the children it forks after create(). Each call is done
     * as a whole or not at all, also if a process is killed in the middle. No call waits for more than the few instructions of another
     * one, so a coroutine is never suspended.
     *
     * @not-serializable
     */
    class Table implements \Iterator, \Countable
    {
        /** @var int */
        const TYPE_INT = 1;
        /** @var int */
        const TYPE_FLOAT = 2;
        /** @var int */
        const TYPE_STRING = 3;

        /** Set by create(): as getSize(). */
        public ?int $size = null;
        /** Set by create(): as getMemorySize(). */
        public ?int $memorySize = null;

        /**
         * @param int $table_size rows that fit in any case; rounded up to a power of two, at least 64
         * @param float $conflict_proportion rows more than that, as a part of it; from 0.2 to 1
         * @throws Exception when it is constructed already, or more than 2^30
         */
        public function __construct(int $table_size, float $conflict_proportion = 0.2) {}

        /**
         * Before create().
         *
         * @param int $type Table::TYPE_*
         * @param int $size most bytes of a string; numbers have 8 in any case
         * @return bool false with a warning: unknown type, a string of size 0, a second column of the name, too late
         */
        public function column(string $name, int $type, int $size = 0): bool {}

        /** @return bool false with a warning: it is done already, no column, or the system has no memory (12) */
        public function create(): bool {}

        /** This process cannot use the table any more; the others can. */
        public function destroy(): bool {}

        /**
         * Writes a row. Columns that $value does not name stay as they are; in a new row they are 0 or empty. Names that are no
         * columns are ignored. A string that is too long is cut, with a warning.
         *
         * @param string $key up to 63 bytes
         * @return bool false with a warning: no room (12), the key is too long (22)
         * @throws Error before create()
         */
        public function set(string $key, array $value): bool {}

        /**
         * A row, or one column of it.
         *
         * @return mixed false: there is no such row, or (with a warning) no such column
         * @throws Error before create()
         */
        public function get(string $key, ?string $field = null): mixed {}

        /** @throws Error before create() */
        public function count(): int {}

        /**
         * @return bool false: there was none
         * @throws Error before create()
         */
        public function del(string $key): bool {}

        /** @implementation-alias Swoole\Table::del */
        public function delete(string $key): bool {}

        /** @throws Error before create() */
        public function exists(string $key): bool {}

        /** @implementation-alias Swoole\Table::exists */
        public function exist(string $key): bool {}

        /**
         * Adds to a number; makes the row if there is none. Whole numbers wrap.
         *
         * @return int|float|false the sum; false with a warning: no such column, a string, or as of set()
         * @throws Error before create()
         */
        public function incr(string $key, string $column, int|float $incrby = 1): int|float|false {}

        /** The same with minus $decrby. */
        public function decr(string $key, string $column, int|float $decrby = 1): int|float|false {}

        /** Rows that fit in any case. */
        public function getSize(): int {}

        /** Bytes of memory that the system gives when they are used; 0 before create(). */
        public function getMemorySize(): int {}

        /**
         * num: rows; conflict_count: rows that were put where another one was; conflict_max_level: the most rows that one has met there;
         * insert_count, update_count, delete_count; total_slice_num: rows more than getSize(); available_slice_num: free ones of these.
         *
         * @return array|false false before create()
         */
        public function stats(): array|false {}

        /** Goes to the first row. Rows come in no promised order. */
        public function rewind(): void {}

        public function valid(): bool {}

        /** Goes to the next row. One that comes or goes meanwhile may be left out. */
        public function next(): void {}

        /** The row as it was when the iteration came to it; null behind the last one. */
        public function current(): mixed {}

        /** Its key; null behind the last one. */
        public function key(): mixed {}
    }
}
