<?php

namespace Swoole\Database {
    class PDOPool
    {
        public function get()
        {
        }
    }
}

namespace App {
    function go(callable $f)
    {
        return $f();
    }
    go(fn () => (new \Swoole\Database\PDOPool())->get());
    const SWOOLE_MODE = 3;
    define('SWOOLE_OTHER_MODE', 4);
    echo SWOOLE_MODE, SWOOLE_OTHER_MODE;
}
