<?php

/** @generate-class-entries */

namespace Swoole {

    /**
     * Stands for another object: its properties and methods are those of that object.
     *
     * @not-serializable
     */
    class ObjectProxy
    {
        /** @var object */
        protected $__object = null;

        public function __construct(object $object) {}

        /** The other object. */
        public function __getObject(): object {}

        public function __get(string $name): mixed {}

        public function __set(string $name, mixed $value): void {}

        public function __isset(string $name): bool {}

        public function __unset(string $name): void {}

        public function __call(string $name, array $arguments): mixed {}

        public function __invoke(mixed ...$arguments): mixed {}
    }
}

namespace Swoole\Database {

    /**
     * Stands for an object of a database's client. Cannot be cloned: a copy would share the connection.
     *
     * @not-serializable
     */
    class ObjectProxy extends \Swoole\ObjectProxy
    {
    }
}
